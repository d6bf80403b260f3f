import type { CellObject } from 'write-excel-file/universal'
import { cleanText } from '@/lib/documents/clean'
import { toClockTime } from '@/lib/documents/local-time'

/** A moment in the office's time zone; `label` replaces it where Excel has no such date. */
export type CellTime = { at: Date; label: string }
/** A day, as its midnight in UTC. */
type CellDay = { day: Date }
export type CellValue = string | number | CellTime | CellDay | undefined

/** The time zone of a sheet, the format of its days and the text that ends a truncated cell. */
export type CellOptions = { timeZone: string; dayFormat: string; cut: string }

/** UTF-16 code units and line feeds that Excel takes in one cell ("Excel specifications and limits"). */
const longest = 32_767
const mostLineFeeds = 253

const common = { alignVertical: 'top', wrap: true } as const

/** A value as a typed cell: strings are never formulas, moments become dates in the office's time zone. */
export function toCell(value: CellValue, options: CellOptions): CellObject | null {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { ...common, type: Number, value, align: 'right', indent: 1 }
  if (typeof value === 'string') return textCell(value, options)
  if ('day' in value)
    return { ...common, type: Date, value: value.day, format: options.dayFormat, align: 'left' }
  const shown = officeClock(value.at, options.timeZone)
  if (!shown) return textCell(value.label, options)
  return { ...common, type: Date, value: shown, format: 'yyyy-mm-dd hh:mm', align: 'left' }
}

/** A name at the head of a column. */
export function toHeaderCell(name: string): CellObject {
  return {
    ...common,
    type: String,
    value: name,
    fontWeight: 'bold',
    alignVertical: 'center',
    backgroundColor: '#DCEBE3',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#5B7F6E',
  }
}

/** "891" as a number; text that a number cell would change ("300多", "1.50", "007") stays text. */
export function numberOrText(value: string): number | string {
  const plain = /^-?\d{1,15}(\.\d+)?$/.test(value) && value.length <= 15
  return plain && String(Number(value)) === value ? Number(value) : value
}

const writtenDays = [
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<date>\d{1,2})日$/,
  /^(?<date>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4})$/,
]

/** "2024年2月20日" or "20 February 2024" as a day, which sorts; any other text, and days before 1901, as text. */
export function dayOrText(value: string | undefined): CellDay | string | undefined {
  const parts = writtenDays.map((pattern) => pattern.exec(value ?? '')?.groups).find(Boolean)
  if (!parts || Number(parts.year) <= 1900) return value
  const month = Number(parts.month) || new Date(`1 ${parts.month} 2000 UTC`).getUTCMonth() + 1
  const day = new Date(Date.UTC(Number(parts.year), month - 1, Number(parts.date)))
  return day.getUTCMonth() + 1 === month && day.getUTCDate() === Number(parts.date) ? { day } : value
}

function textCell(text: string, { cut }: CellOptions): CellObject | null {
  const whole = cleanText(text).replace(/\p{Noncharacter_Code_Point}/gu, '')
  // Half a character at the cut is dropped by the writer.
  const truncated = whole.length > longest ? whole.slice(0, longest - cut.length) + cut : whole
  let lines = 0
  const shown = truncated.replace(/\n/g, () => (++lines > mostLineFeeds ? ' ' : '\n'))
  if (shown === '') return null
  // In a cell of format "text" a formula stays text even after someone has edited it.
  const format = /^[=+\-@]/.test(shown) && shown.length < 256 ? { format: '@' } : {}
  return { ...common, type: String, value: escapeText(shown), ...format }
}

/**
 * Excel reads _x0041_ as "A" (ST_Xstring, ECMA-376 Part 1, 22.9.2.19). The writer keeps texts as keys of a plain object,
 * which has "constructor" already: a control character, dropped on writing, makes it another key.
 */
function escapeText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return escaped in {} ? `${escaped}\u0001` : escaped
}

/** The moment whose UTC time reads as the local time, to the second; undefined outside 1901 to 9998. */
function officeClock(at: Date, timeZone: string): Date | undefined {
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() <= 1900 || at.getUTCFullYear() >= 9999) return
  return toClockTime(at, timeZone)
}

/** Points of a line in 11 point type, and the most that Excel takes for a row. */
const line = 16
const highest = 409

/** The height of a row with wrapped cells, in points; widths in half-width characters. An estimate. */
export function rowHeight(cells: (CellObject | null)[], widths: number[]): number {
  const lines = cells.map((cell, at) =>
    typeof cell?.value === 'string' ? linesOf(cell.value, widths[at] ?? 1) : 1,
  )
  return Math.min(highest, Math.max(1, ...lines) * line + 3)
}

/** A Chinese character is as wide as two digits; a line is rarely filled to its end. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 2)
  return text.split('\n').reduce((sum, one) => {
    const units = one.length + (one.match(/[^\0-\u02FF]/g)?.length ?? 0)
    return sum + Math.max(1, Math.ceil(units / room))
  }, 0)
}

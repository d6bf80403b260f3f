import { AlignmentType, type IParagraphOptions } from 'docx'
import { widthInEms } from '@/lib/documents/glyph-widths'
import type { Inline } from '@/lib/documents/model'
import type { RunWriter } from '@/lib/documents/word/runs'

/** The figures of GB/T 9704-2012 in twips (1/20 pt), measured so that a full page holds 22 lines of 28 characters. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  /** Puts the dash of the page number 7 mm below the type area. */
  footer: 1389,
}

export const textWidth = page.size.width - page.margin.left - page.margin.right

/** Narrows 3号 by a quarter point, so that 28 characters fit into 156 mm. */
export const spacing = -5

/** Type settings: body and title in half points; line, character and indent of two characters in twips. */
export type TypeSettings = { size: number; title: number; line: number; character: number; indent: number }

/** The setting of body type of that size on lines of that pitch, both in points. */
export function toTypeSettings({ size, pitch }: { size: number; pitch: number }): TypeSettings {
  const character = size * 20 + spacing
  return {
    size: 2 * size,
    title: Math.round(2.75 * size),
    line: Math.floor(pitch * 20),
    character,
    indent: 2 * character,
  }
}

/** Chinese type sizes in half points. */
export const size = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const

/** GB/T 9704-2012: 3号 on 22 lines a page, 28 characters a line, title 2号. */
export const official = toTypeSettings({ size: 16, pitch: 28.95 })

/** The whole characters of the title that a line holds. */
export function wordTitleWidth({ title }: TypeSettings): number {
  return Math.floor(textWidth / (title * 10 + spacing))
}

/** No type in a document set smaller is below 9 pt, so that print stays readable. */
const smallest = 18

/** The size (half points) that type of this official size has in a document set smaller. */
export function scaledSize(wanted: number, { size: body, title }: TypeSettings): number {
  if (wanted >= size.二号) return title
  return Math.max(Math.round((wanted * body) / official.size), Math.min(smallest, body))
}

/** The height (twips) that a line of this official height has there. */
export function scaledLine(height: number, { line }: TypeSettings): number {
  return Math.round((height * line) / official.line)
}

export const typeface = {
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  song: '宋体',
} as const

export const latin = 'Times New Roman'

/** The fixed-width face of code. */
export const monospace = 'Courier New'

/** Up to so many lines a paragraph before a signature is kept whole; of a longer one the last lines go along. */
const maxWholeLines = 3

/**
 * Where `keepNext`, keeps the end of a paragraph set in by `left` (twips) on the page of what follows: a signature is
 * never alone on one (GB/T 9704-2012, 7.3.5.4).
 */
export function keepWithNext(
  inlines: Inline[],
  { left, keepNext }: { left: number; keepNext?: boolean },
  { setting }: RunWriter,
): IParagraphOptions {
  if (!keepNext) return {}
  const room = Math.floor((textWidth - left) / setting.character)
  const lines = plain(inlines)
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((widthInEms(line) + 2) / room), 0)
  return { keepNext, ...(lines <= maxWholeLines ? { keepLines: true } : {}) }
}

/** The ASCII characters in a row that tear a justified line before them apart; in English blanks give way. */
const unbroken = { 'zh-CN': /[!-~]{12}/, en: /[!-~]{20}/ }

/** Lines beside a formula, an address or a checksum, which do not break, are not justified. */
export function raggedBeside(inlines: Inline[], { lang }: RunWriter): IParagraphOptions {
  return unbroken[lang].test(plain(inlines)) ? { alignment: AlignmentType.LEFT } : {}
}

function plain(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
}

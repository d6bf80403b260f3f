import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

type Cell = { value: string | number; style: number; isText: boolean }
export type ReadSheet = { name: string; xml: string; rows: (Cell | undefined)[][] }

type Workbook = { sheets: ReadSheet[]; parts: Map<string, string>; isDate: (cell: Cell) => boolean }

/** Reads a workbook without the library that wrote it, with shared texts and _xHHHH_ resolved. */
export function readXlsx(bytes: Uint8Array): Workbook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
  const targets = new Map(
    elements(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target'),
    ]),
  )
  const shared = elements(parts.get('xl/sharedStrings.xml')!, 'si').map((one) => unescaped(one.textContent!))
  const styles = parts.get('xl/styles.xml')!
  const formats = elements(styles, 'numFmt').filter((one) => /yy/.test(one.getAttribute('formatCode')!))
  const numbers = formats.map((one) => one.getAttribute('numFmtId'))
  const dates = new Set(
    elements(styles, 'xf').flatMap((one, at) => (numbers.includes(one.getAttribute('numFmtId')) ? [at] : [])),
  )
  const sheets = elements(parts.get('xl/workbook.xml')!, 'sheet').map((one) => {
    const xml = parts.get(`xl/${targets.get(one.getAttribute('r:id'))}`)!
    return {
      name: one.getAttribute('name')!,
      xml,
      rows: elements(xml, 'row').map((row) => cells(row, shared)),
    }
  })
  return { sheets, parts, isDate: (cell) => dates.has(cell.style) }
}

function cells(row: Element, shared: string[]): (Cell | undefined)[] {
  const found: (Cell | undefined)[] = []
  for (const one of [...row.getElementsByTagName('c')]) {
    const raw = one.getElementsByTagName('v')[0]?.textContent
    if (raw === null || raw === undefined) continue
    const column = one.getAttribute('r')!.replace(/\d+/, '')
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const isText = one.getAttribute('t') === 's'
    const value = isText ? shared[Number(raw)] : Number(raw)
    if (value === undefined || Number.isNaN(value))
      throw new Error(`cell ${one.getAttribute('r')} is broken: ${raw}`)
    found[at] = { value, style: Number(one.getAttribute('s')), isText }
  }
  return Array.from(found)
}

function elements(xml: string, name: string): Element[] {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  return [...parser.parseFromString(xml, 'application/xml').getElementsByTagName(name)]
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A date cell (days since 30 December 1899) as local time: 2026-11-23 10:30. */
export function clockOf(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString().slice(0, 16).replace('T', ' ')
}

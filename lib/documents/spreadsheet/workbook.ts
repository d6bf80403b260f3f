import type { Feature } from 'write-excel-file/universal'
import writeExcelFile from 'write-excel-file/universal'
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility'
import { oneLine } from '@/lib/documents/clean'
import { withoutTimes } from '@/lib/documents/ooxml'
import {
  type CellOptions,
  type CellValue,
  rowHeight,
  toCell,
  toHeaderCell,
} from '@/lib/documents/spreadsheet/cell'

export type SheetColumn<Row> = { name: string; width: number; of: (row: Row) => CellValue }
/** A table of its own sheet; widths in characters of the default typeface. */
export type Worksheet = { name: string; columns: { name: string; width: number }[]; rows: CellValue[][] }

/** Rows of a sheet, its header among them ("Excel specifications and limits"). */
const excelMaxRows = 1_048_576

/** A sheet with a row for each thing. */
export function toWorksheet<Row>(name: string, rows: Row[], columns: SheetColumn<Row>[]): Worksheet {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.of(row))) }
}

/** Sheets as an Excel workbook (ECMA-376) with frozen headers. The same sheets give the same bytes. */
export async function writeWorkbook(
  sheets: Worksheet[],
  options: CellOptions & { typeface: string; rowsLeftOut: (count: number) => string },
  properties: WorkbookProperties,
): Promise<Uint8Array> {
  const tables = sheets.map(({ name, columns, rows }) => {
    const data = limitRows(rows, excelMaxRows - 1, options.rowsLeftOut).map((row) =>
      row.map((one) => toCell(one, options)),
    )
    const widths = columns.map(({ width }) => width)
    const table = [columns.map((column) => toHeaderCell(column.name)), ...data]
    return { name, table, widths, heights: table.map((row) => rowHeight(row, widths)) }
  })
  const file = writeExcelFile(
    tables.map(({ name, table, widths }) => ({
      sheet: name,
      data: table,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    })),
    {
      fontFamily: options.typeface,
      fontSize: 11,
      features: [tableParts(tables), workbookProperties(properties)],
    },
  )
  return withoutTimes(new Uint8Array(await (await file.toBlob()).arrayBuffer()))
}

/** The rows that a sheet holds; where some do not fit, the last says how many. */
export function limitRows(
  rows: CellValue[][],
  maxRows: number,
  remainder: (count: number) => string,
): CellValue[][] {
  if (rows.length <= maxRows) return rows
  return [...rows.slice(0, maxRows - 1), [remainder(rows.length - maxRows + 1)]]
}

type WorkbookProperties = {
  title: string
  subject: string
  creator: string
  lang: string
  createdAt: Date
}

const path = 'docProps/core.xml'

/** Says in the file's properties what it is, who made it and when (ECMA-376 Part 2, 11). */
function workbookProperties(properties: WorkbookProperties): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${path}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${path}"/>`,
        },
      },
      write: { files: () => ({ [path]: core(properties) }) },
    },
  }
}

function core({ title, subject, creator, lang, createdAt }: WorkbookProperties): string {
  const at = `${createdAt.toISOString().slice(0, 19)}Z`
  const parts = [
    `<dc:title>${clean(title)}</dc:title>`,
    `<dc:subject>${clean(subject)}</dc:subject>`,
    `<dc:creator>${clean(creator)}</dc:creator>`,
    `<dc:language>${lang}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
  ]
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names.join(' ')}>${parts.join('')}</cp:coreProperties>`
}

function clean(text: string): string {
  return sanitizeTextContent(oneLine(text))
}

/** How far a sheet is filled: the width of each column, the height of each row, its header's first. */
type Extent = { name: string; widths: number[]; heights: number[] }

/** Table parts the writer lacks: filters, repeated header row, fit to page width, flexible row heights. */
function tableParts(extents: Extent[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(extents[sheetIndex]!)}"/>`),
          transformElementAttributes: (tag, attributes, index = 0, _, { sheetIndex }) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
            return tag === 'row' ? { ...attributes, ht: extents[sheetIndex]!.heights[index]! } : attributes
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(
              '<definedNames/>',
              () => `<definedNames>${extents.map(names).join('')}</definedNames>`,
            ),
        },
      },
    },
  }
}

function rangeOf({ widths, heights }: Extent): string {
  return `A1:${getCellAddress(heights.length - 1, widths.length - 1)}`
}

/** Excel keeps the filter's range and the repeated rows under names of its own (ECMA-376 Part 1, 18.2.5). */
function names(extent: Extent, at: number): string {
  const sheet = sanitizeTextContent(`'${extent.name.replaceAll("'", "''")}'`)
  const range = rangeOf(extent).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
  ].join('')
}

import writeExcelFile from 'write-excel-file/universal'
import { withoutTimes } from '@/lib/documents/ooxml'
import { type CellOptions, type CellValue, toCell, toHeaderCell } from '@/lib/documents/spreadsheet/cell'
import { rowHeight } from '@/lib/documents/spreadsheet/height'
import { type WorkbookProperties, workbookProperties } from '@/lib/documents/spreadsheet/properties'
import { tableParts } from '@/lib/documents/spreadsheet/table-parts'

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

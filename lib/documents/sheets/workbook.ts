import writeExcelFile from 'write-excel-file/universal'
import { cell, headCell, type Look, type Value } from '@/lib/documents/sheets/cell'
import { rowHeight } from '@/lib/documents/sheets/height'
import { type Properties, properties } from '@/lib/documents/sheets/properties'
import { tableParts } from '@/lib/documents/sheets/table-parts'
import { withoutTimes } from '@/lib/documents/zip'

export type Column<Row> = { name: string; width: number; of: (row: Row) => Value }
/** A table of its own sheet; widths in characters of the default typeface. */
export type Sheet = { name: string; columns: { name: string; width: number }[]; rows: Value[][] }

/** Rows of a sheet, its header among them ("Excel specifications and limits"). */
const mostRows = 1_048_576

/** A sheet with a row for each thing. */
export function sheetOf<Row>(name: string, rows: Row[], columns: Column<Row>[]): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.of(row))) }
}

/**
 * The sheets as an Excel workbook (ECMA-376): header rows frozen, repeated on paper and with a filter, cells wrapped, A4
 * across. The same sheets give the same bytes.
 */
export async function writeWorkbook(
  sheets: Sheet[],
  look: Look & { typeface: string; rowsLeftOut: (count: number) => string },
  about: Properties,
): Promise<Uint8Array> {
  const written = sheets.map(({ name, columns, rows }) => {
    const data = fitted(rows, mostRows - 1, look.rowsLeftOut).map((row) => row.map((one) => cell(one, look)))
    const widths = columns.map(({ width }) => width)
    const table = [columns.map((column) => headCell(column.name)), ...data]
    return { name, table, widths, heights: table.map((row) => rowHeight(row, widths)) }
  })
  const file = writeExcelFile(
    written.map(({ name, table, widths }) => ({
      sheet: name,
      data: table,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    })),
    { fontFamily: look.typeface, fontSize: 11, features: [tableParts(written), properties(about)] },
  )
  return withoutTimes(new Uint8Array(await (await file.toBlob()).arrayBuffer()))
}

/** The rows that a sheet holds; where some do not fit, the last says how many. */
export function fitted(rows: Value[][], most: number, note: (count: number) => string): Value[][] {
  if (rows.length <= most) return rows
  return [...rows.slice(0, most - 1), [note(rows.length - most + 1)]]
}

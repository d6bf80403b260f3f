import { stringify } from 'csv-stringify/sync'
import { cleanText } from '@/lib/documents/clean'

/**
 * A table as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, so that Excel reads Chinese. A cell that a
 * spreadsheet would take for a formula (= + - @) gets an apostrophe in front and stays text.
 */
export function toCsv(header: string[], rows: string[][]): Uint8Array {
  const table = [header, ...rows].map((row) => row.map(cleanText))
  // Left alone, the stringifier quotes a text for CRLF only, but a mere line feed ends a row in spreadsheets, too.
  return new TextEncoder().encode(
    stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /\n/ }),
  )
}

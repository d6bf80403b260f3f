import { toWorksheet, type Worksheet } from '@/lib/documents/spreadsheet/workbook'
import { opinionHeader, opinionRows } from '@/lib/documents/summary'
import { pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'

const widths = [7, 22, 50, 12, 40, 30]

/** The table of opinions as the paper has it, all its parts in one. */
export function opinionsSheet(content: SummaryContent, messages: DocumentMessages): Worksheet {
  const rows = opinionRows(pointsOf(content.outline), { content, messages })
  const columns = opinionHeader(messages).map((name, at) => ({
    name,
    width: widths[at] ?? 20,
    of: (row: string[]) => (at === 0 ? Number(row[at]) : row[at]),
  }))
  return toWorksheet(messages.sheets.names.opinions, rows, columns)
}

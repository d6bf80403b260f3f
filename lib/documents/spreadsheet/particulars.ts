import { dayOrText } from '@/lib/documents/spreadsheet/cell'
import { toWorksheet, type Worksheet } from '@/lib/documents/spreadsheet/workbook'
import { particularFields, type SummaryContent } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'

/** What the paper of this template says beside its text, a row each, with the date that it is printed with. */
export function particularsSheet(
  { template, particulars, dateLabel }: SummaryContent,
  { sheets, signing, particulars: others }: DocumentMessages,
): Worksheet {
  const labels = { ...signing, ...others }
  const rows = particularFields[template].flatMap((field) => {
    const value = field === 'date' ? dateLabel : particulars[field]?.trim()
    return value ? [{ label: labels[field], value: field === 'date' ? dayOrText(value) : value }] : []
  })
  return toWorksheet(sheets.names.particulars, rows, [
    { name: sheets.particular, width: 16, of: ({ label }) => label },
    { name: sheets.text, width: 60, of: ({ value }) => value },
  ])
}

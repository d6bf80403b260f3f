import { apiPath, withQuery } from '@/lib/addresses'
import type { SummaryForm } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'

export type FormatName = keyof Messages['exports']['formats']

/** What a summary is exported as beside the Word file that is handed in, by what it is for. */
export const formatGroups = [
  { name: 'submit', formats: ['pdf', 'pdf-archive'] },
  { name: 'work', formats: ['docx-comments', 'xlsx', 'md', 'html'] },
  { name: 'data', formats: ['json', 'jsonld', 'csv'] },
] as const satisfies { name: keyof Messages['exports']['groups']; formats: FormatName[] }[]

/** What is asked for: a format, and of `docx-template` which template. */
export type ExportChoice = { format: FormatName; name: string; form?: SummaryForm; template?: string }

/** Where the file itself is had, after waiting for it. */
export function exportUrl(
  id: string,
  locale: string,
  { format, form, template }: Omit<ExportChoice, 'name'>,
): string {
  return withQuery(apiPath('summaries', id, 'export'), { format, form, locale, template })
}

import type { SummaryForm } from '@/lib/documents/summary-content'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a summary is exported as: the end of the file's name and its media type. */
export const exportFormats = {
  docx: { extension: 'docx', type: word },
  'docx-comments': { extension: 'docx', type: word },
  'docx-changes': { extension: 'docx', type: word },
  'docx-template': { extension: 'docx', type: word },
  pdf: { extension: 'pdf', type: 'application/pdf' },
  'pdf-archive': { extension: 'pdf', type: 'application/pdf' },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  md: { extension: 'md', type: 'text/markdown; charset=utf-8' },
  html: { extension: 'html', type: 'text/html; charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
  jsonld: { extension: 'jsonld', type: 'application/ld+json' },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8' },
} as const

export type ExportFormat = keyof typeof exportFormats
export const exportFormatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]]

/** The papers, which are made in either form; the others hold all there is, as data or for the work room. */
const formatsInTwoForms: ExportFormat[] = [
  'docx',
  'docx-changes',
  'docx-template',
  'pdf',
  'pdf-archive',
  'html',
  'md',
]

/** Whether a file is made in either form. */
export function isInTwoForms(format: ExportFormat): boolean {
  return formatsInTwoForms.includes(format)
}

/** The form of a file: of a paper the one that is asked for. */
export function formOf(format: ExportFormat, asked: SummaryForm): SummaryForm {
  return isInTwoForms(format) ? asked : 'working'
}

/** What a report is exported as: its text with real comments or as it is read, its points as a workbook, its annotations. */
export const reportExportFormats = [
  'docx-comments',
  'pdf',
  'html',
  'md',
  'xlsx',
  'json',
  'csv',
  'jsonld',
] as const

import type { Messages } from '@/lib/i18n/messages'

export type FormatName = keyof Messages['exports']['formats']

/** What a summary is exported as beside the Word file that is handed in, by what it is for. */
export const groups = [
  { name: 'submit', formats: ['pdf', 'docx'] },
  { name: 'work', formats: ['docx-comments', 'xlsx', 'md', 'html'] },
  { name: 'data', formats: ['json', 'jsonld', 'csv'] },
] as const satisfies { name: keyof Messages['exports']['groups']; formats: FormatName[] }[]

/** Where the file itself is had, after waiting for it. */
export function fileAddress(id: string, format: FormatName, locale: string, template?: string): string {
  const query = new URLSearchParams({ format, locale, ...(template ? { template } : {}) })
  return `/api/v1/summaries/${id}/export?${query}`
}

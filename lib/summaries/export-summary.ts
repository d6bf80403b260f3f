import { z } from 'zod'
import { writeDocx } from '@/lib/documents/docx'
import { contentDisposition } from '@/lib/documents/filename'
import { writeMarkdown } from '@/lib/documents/markdown'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { documentFor } from '@/lib/summaries/document'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
} as const

/** The summary as a file, with evidence and sources. */
export const exportSummary = query({
  name: 'export-summary',
  permission: 'summary.read',
  input: z.object({
    id,
    format: z.enum(['docx', 'md']).default('docx'),
    locale: z.enum(locales).default('zh-CN'),
  }),
  subject: summarySubject,
  async run(scope, { format, locale }, { summary }) {
    const { document } = await documentFor(scope, summary, locale)
    const body =
      format === 'docx' ? await writeDocx(document) : new TextEncoder().encode(writeMarkdown(document))
    return { body, type: types[format], disposition: contentDisposition(summary.title, format) }
  },
})

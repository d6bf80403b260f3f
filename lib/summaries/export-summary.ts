import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { writeDocx } from '@/lib/documents/docx'
import { contentDisposition } from '@/lib/documents/filename'
import { writeMarkdown } from '@/lib/documents/markdown'
import { composeSummary } from '@/lib/documents/summary-document'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { contentOf } from '@/lib/summaries/content'
import { findContents, findDiscussions } from '@/lib/summaries/data'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
} as const

/** The summary as a file: only points and discussions the asker may see, in the chosen order, with evidence and sources. */
export const exportSummary = query({
  name: 'export-summary',
  permission: 'summary.read',
  input: z.object({
    id: z.uuid(),
    format: z.enum(['docx', 'md']).default('docx'),
    locale: z.enum(locales).default('zh-CN'),
  }),
  subject: summarySubject,
  async run(scope, { format, locale }, { summary }) {
    const access = await openReports(scope.db, scope.actor)
    const ids = summary.items.map((item) => item.takeawayId)
    const discussed = summary.items.filter((item) => item.discussion).map((item) => item.takeawayId)
    const rows = await findContents(scope.db, access, ids)
    const said = discussed.length > 0 ? await findDiscussions(scope.db, access, discussed) : []
    const content = contentOf(summary, rows, said, scope.now(), locale)
    const document = composeSummary(content, messagesOf(locale).documents)
    const body = format === 'docx' ? await writeDocx(document) : new TextEncoder().encode(writeMarkdown(document))
    return { body, type: types[format], disposition: contentDisposition(summary.title, format), document }
  },
})

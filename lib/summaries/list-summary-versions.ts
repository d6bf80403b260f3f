import { z } from 'zod'
import { id } from '@/lib/id'
import { instant, listOf, namedRef } from '@/lib/output'
import { findSummaryVersions } from '@/lib/summaries/data/read'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** What was saved of a summary, by whom and when, newest first. */
export const listSummaryVersions = query({
  name: 'list-summary-versions',
  permission: 'summary.read',
  input: z.object({ id }),
  output: listOf(
    z.object({ version: z.number().int(), title: z.string(), savedAt: instant, savedBy: namedRef }),
  ).extend({ version: z.number().int() }),
  subject: summarySubject,
  async run(scope, { id }, { summary }) {
    const { title, version } = summary
    return { title, version, items: await findSummaryVersions(scope.db, id) }
  },
})

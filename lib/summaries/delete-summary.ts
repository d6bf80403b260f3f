import { z } from 'zod'
import { id } from '@/lib/id'
import { markSummaryDeleted } from '@/lib/summaries/data/write'
import { summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Takes a summary away softly. */
export const deleteSummary = command({
  name: 'delete-summary',
  permission: 'summary.edit',
  input: z.object({ id }),
  subject: summarySubject,
  async run(scope, { id }) {
    await markSummaryDeleted(scope.db, id, scope.now())
  },
  activity: ({ input, subject }) => ({
    verb: 'summary.deleted',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: subject.summary.title },
  }),
})

import { z } from 'zod'
import { id } from '@/lib/id'
import { markSummaryDeleted } from '@/lib/summaries/data/write'
import { demandOpen, heldSummary } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Takes a summary away softly; a finished one is reopened first. */
export const deleteSummary = command({
  name: 'delete-summary',
  permission: 'summary.delete',
  input: z.object({ id }),
  subject: heldSummary,
  async run(scope, { id }, { summary }) {
    demandOpen(summary)
    await markSummaryDeleted(scope.db, id, scope.now())
  },
  activity: ({ input, subject }) => ({
    verb: 'summary.deleted',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: subject.summary.title },
  }),
})

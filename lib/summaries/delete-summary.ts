import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { markSummaryDeleted } from '@/lib/summaries/data/write'
import { requireUnfinished, summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Takes a summary away softly; a finished one is reopened first. */
export const deleteSummary = command({
  name: 'delete-summary',
  permission: 'summary.delete',
  input: z.object({ id }),
  subject: summarySubject,
  async run(scope, { id }, { summary }) {
    requireUnfinished(summary)
    if (!(await markSummaryDeleted(scope.db, id, scope.now()))) throw new DomainError('conflict')
  },
  activity: (done) => summaryActivity('summary.deleted', done),
})

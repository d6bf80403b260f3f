import { z } from 'zod'
import { id } from '@/lib/id'
import { markSummaryReopened } from '@/lib/summaries/data/write'
import { summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Opens a finished summary for writing again; one that is open stays so. */
export const reopenSummary = command({
  name: 'reopen-summary',
  permission: 'summary.reopen',
  input: z.object({ id }),
  output: z.object({ reopened: z.boolean() }),
  subject: summarySubject,
  async run(scope, { id }) {
    return { reopened: await markSummaryReopened(scope.db, id, scope.actor.id, scope.now()) }
  },
  activity: (done) => (done.result.reopened ? summaryActivity('summary.reopened', done) : null),
})

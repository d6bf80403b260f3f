import { z } from 'zod'
import { id } from '@/lib/id'
import { markSummaryRestored } from '@/lib/summaries/data/write'
import { deletedSummarySubject, summaryActivity } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Brings a deleted summary back as it was, with whom it was shared; one that is not deleted stays so. */
export const restoreSummary = command({
  name: 'restore-summary',
  permission: 'summary.delete',
  input: z.object({ id }),
  output: z.object({ restored: z.boolean() }),
  subject: deletedSummarySubject,
  async run(scope, { id }) {
    return { restored: await markSummaryRestored(scope.db, id) }
  },
  activity: (done) => (done.result.restored ? summaryActivity('summary.restored', done) : null),
})

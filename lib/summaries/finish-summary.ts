import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { insertFinish } from '@/lib/summaries/data/write'
import { loadSummaryInputs } from '@/lib/summaries/inputs/summary-inputs'
import { lockedSummarySubject, requireUnfinished, summaryActivity } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Finishes a summary: it is frozen with all it says, sources and discussions included, until it is reopened. */
export const finishSummary = command({
  name: 'finish-summary',
  permission: 'summary.edit',
  input: z.object({ id, version }),
  output: z.object({ id }),
  subject: lockedSummarySubject,
  async run(scope, { id, version }, { summary }) {
    requireUnfinished(summary)
    const { inputs } = await loadSummaryInputs(scope, summary, 'all')
    const row = { id, version, actorId: scope.actor.id, at: scope.now(), inputs }
    if (!(await insertFinish(scope.db, row)))
      throw new DomainError('conflict', { detail: { version: summary.version } })
    return { id }
  },
  activity: (done) => summaryActivity('summary.finished', done, { version: done.input.version }),
})

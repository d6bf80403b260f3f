import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { insertFinish } from '@/lib/summaries/data/write'
import { gatherMatter } from '@/lib/summaries/matter'
import { demandOpen, heldSummary } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Finishes a summary: it is frozen with all it says, sources and talk included, until it is reopened. */
export const finishSummary = command({
  name: 'finish-summary',
  permission: 'summary.edit',
  input: z.object({ id, version }),
  subject: heldSummary,
  async run(scope, { id, version }, { summary }) {
    demandOpen(summary)
    const { matter } = await gatherMatter(scope, summary, 'all')
    const row = { id, version, actorId: scope.actor.id, at: scope.now(), matter }
    if (!(await insertFinish(scope.db, row)))
      throw new DomainError('conflict', { detail: { version: summary.version } })
    return { id }
  },
  activity: ({ input, subject }) => ({
    verb: 'summary.finished',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: subject.summary.title, version: input.version },
  }),
})

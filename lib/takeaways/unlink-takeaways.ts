import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { deleteLink } from '@/lib/takeaways/data/write'
import { command } from '@/lib/use-case'

/** Deletes the link between a practice and an action; throws `not-found` without one. */
export const unlinkTakeaways = command({
  name: 'unlink-takeaways',
  permission: 'takeaway.write',
  input: z.object({ practiceId: id, actionId: id }),
  output: z.object({ practiceId: id, actionId: id }),
  report: (input) => ({ takeawayId: input.practiceId }),
  lock: 'alone',
  async run(scope, { practiceId, actionId }, { access }) {
    if (!(await deleteLink(scope.db, access, practiceId, actionId))) throw new DomainError('not-found')
    return { practiceId, actionId }
  },
  activity: ({ result }) => ({
    verb: 'link.removed',
    subjectKind: 'takeaway',
    subjectId: result.practiceId,
    detail: { actionId: result.actionId },
  }),
})

import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { hasFeedback, updateFeedbackDone } from '@/lib/feedback/data/feedback'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Marks feedback as done, or as not done after all; who did it first stays. */
export const markFeedback = command({
  name: 'mark-feedback',
  permission: 'feedback.manage',
  input: z.object({ id, done: z.boolean() }),
  output: z.object({ changed: z.boolean() }),
  async run(scope, { id, done }) {
    const mark = done ? { at: scope.now(), byId: scope.actor.id } : null
    const changed = await updateFeedbackDone(scope.db, id, mark)
    if (changed === 0 && !(await hasFeedback(scope.db, id))) throw new DomainError('not-found')
    return { changed: changed > 0 }
  },
  activity: ({ input, result }) =>
    result.changed
      ? {
          verb: input.done ? 'feedback.done' : 'feedback.reopened',
          subjectKind: 'feedback',
          subjectId: input.id,
        }
      : null,
})

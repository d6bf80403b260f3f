import { z } from 'zod'
import { replaceConclusion } from '@/lib/discussion/data/moderation'
import { loadThread, presentThread, threadOutput } from '@/lib/discussion/thread'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Pins a comment as the conclusion of its thread, in place of an earlier one, which stays on record. */
export const concludeThread = command({
  name: 'conclude-thread',
  permission: 'thread.conclude',
  input: z.object({ id, commentId: id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    const thread = await loadThread(scope, access, id)
    return { ownerId: thread.starterId, thread }
  },
  async run(scope, { id, commentId }, { access, thread }) {
    if (thread.conclusion?.commentId === commentId)
      return { changed: false, ...presentThread(thread, scope.actor) }
    const { actor } = scope
    const at = scope.now()
    const pin = { id: scope.newId(), threadId: id, commentId, byId: actor.id, at }
    const comment = await replaceConclusion(scope.db, access, pin)
    if (!comment) throw invalid('commentId', 'notInThread')
    if (!comment.made) throw new DomainError('conflict')
    const conclusion = { ...comment, by: { id: actor.id, name: actor.name }, at: at.toISOString() }
    return { changed: true, ...presentThread({ ...thread, conclusion }, actor) }
  },
  activity: ({ input, result }) =>
    result.changed
      ? {
          verb: 'thread.concluded',
          subjectKind: 'thread',
          subjectId: result.id,
          detail: {
            commentId: input.commentId,
            takeawayId: result.takeawayId,
            annotationId: result.annotationId,
          },
        }
      : null,
})

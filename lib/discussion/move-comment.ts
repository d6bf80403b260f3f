import { z } from 'zod'
import { findCommentPosition, moveCommentRows } from '@/lib/discussion/data/moves'
import { optionalReason } from '@/lib/discussion/schema'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Moves a comment with its replies into a new thread on a takeaway of the report. Its address stays. */
export const moveComment = command({
  name: 'move-comment',
  permission: 'thread.move',
  input: z.object({ id, takeawayId: id, threadId: id.optional(), reason: optionalReason }),
  output: z.object({ id: z.uuid(), threadId: z.uuid(), takeawayId: z.uuid() }),
  report: ({ id }) => ({ commentId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    const position = await findCommentPosition(scope.db, access, id)
    if (!position) throw new DomainError('not-found')
    return { position }
  },
  async run(scope, { id, takeawayId, threadId = scope.newId(), reason }, { access, position }) {
    if (position.threadId === threadId) return { changed: false, id, threadId, takeawayId }
    if (position.first) throw invalid('', 'movesWithThread')
    const move = { toTakeawayId: takeawayId, byId: scope.actor.id, at: scope.now(), reason }
    const ids = { id: scope.newId(), commentId: id, threadId }
    if (!(await moveCommentRows(scope.db, access, { ...move, ...ids })))
      throw invalid('takeawayId', 'notTakeaway')
    return { changed: true, id, threadId, takeawayId }
  },
  activity: ({ input, subject, result }) =>
    result.changed
      ? {
          verb: 'comment.moved',
          subjectKind: 'comment',
          subjectId: result.id,
          detail: {
            threadId: result.threadId,
            fromThreadId: subject.position.threadId,
            takeawayId: input.takeawayId,
          },
        }
      : null,
})

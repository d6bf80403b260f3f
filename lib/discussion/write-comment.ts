import { z } from 'zod'
import { openReportNaming, type ReportAccess } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findTaken, insertComment } from '@/lib/discussion/data/comments'
import { findComments, findConversations } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { readWords } from '@/lib/discussion/words'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command, type Scope } from '@/lib/use-case'
import { written } from '@/lib/written'

const input = z.object({ threadId: id, body: written, parentId: id.nullish(), id: id.optional() })

/** Adds a comment to an open thread. The same id again by the same person gives back the stored one and posts nothing. */
export const writeComment = command({
  name: 'write-comment',
  permission: 'comment.write',
  input,
  async subject(scope, { threadId, body }) {
    const words = readWords(body)
    const { access, named } = await openReportNaming(scope, { threadId }, words.spots, 'thread')
    return { ownerId: null, access, words: words.named(named) }
  },
  async run(scope, input, { access, words }) {
    const comment = {
      id: input.id ?? scope.newId(),
      threadId: input.threadId,
      parentId: input.parentId ?? null,
      authorId: scope.actor.id,
      ...words,
      at: scope.now(),
    }
    const eyes = eyesOf(scope.actor)
    const made = await insertComment(scope.db, access, eyes, comment)
    if (!made) await explain(scope, access, comment)
    const row = made ?? (await findComments(scope.db, access, eyes, [comment.id]))[0]
    if (!row) throw new DomainError('conflict')
    return { made: made !== null, ...presentComment(row, scope.actor) }
  },
  activity: ({ input, subject, result }) =>
    result.made
      ? {
          verb: 'comment.written',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: input.threadId },
        }
      : null,
})

/** Why nothing was added; returns only when it is already there from the same person. */
async function explain(
  scope: Scope,
  access: ReportAccess,
  comment: { id: string; threadId: string; parentId: string | null },
): Promise<void> {
  const taken = await findTaken(scope.db, comment.id)
  if (taken) {
    if (taken.authorId === scope.actor.id && taken.threadId === comment.threadId) return
    throw new DomainError('conflict')
  }
  const [found] = await findConversations(scope.db, access, eyesOf(scope.actor), {
    which: { threadId: comment.threadId },
    order: 'oldest',
    comments: { limit: 0, place: null },
  })
  if (found?.thread.closure) throw invalid('', 'closed')
  throw found?.thread.resolvedAt ? invalid('', 'resolved') : invalid('parentId', 'noParent')
}

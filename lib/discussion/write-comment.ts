import { z } from 'zod'
import { openReportWithMentions, type ReportAccess } from '@/lib/access/report-access'
import { commentOutput, presentComment } from '@/lib/discussion/comment'
import { parseContent } from '@/lib/discussion/content'
import { findCommentOwner, insertComment } from '@/lib/discussion/data/comments'
import { findComments, findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { markdownInput } from '@/lib/markdown-input'
import { command, type Scope } from '@/lib/use-case'

const input = z.object({ threadId: id, body: markdownInput, parentId: id.nullish(), id: id.optional() })

/** Adds a comment to an open thread. The same id by the same person returns the stored comment. */
export const writeComment = command({
  name: 'write-comment',
  permission: 'comment.write',
  input,
  output: commentOutput,
  async subject(scope, { threadId, body }) {
    const content = parseContent(body)
    const { access, mentioned } = await openReportWithMentions(
      scope,
      { threadId },
      content.mentionTexts,
      'thread',
    )
    return { access, content: content.resolve(mentioned) }
  },
  async run(scope, input, { access, content }) {
    const comment = {
      id: input.id ?? scope.newId(),
      threadId: input.threadId,
      parentId: input.parentId ?? null,
      authorId: scope.actor.id,
      ...content,
      at: scope.now(),
    }
    const viewer = toDiscussionViewer(scope.actor)
    const made = await insertComment(scope.db, access, viewer, comment)
    if (!made) await requireOwnRetry(scope, access, comment)
    const row = made ?? (await findComments(scope.db, access, viewer, [comment.id]))[0]
    if (!row) throw new DomainError('conflict')
    return { made: made !== null, ...presentComment(row, scope.actor) }
  },
  activity: ({ input, result }) =>
    result.made
      ? {
          verb: 'comment.written',
          subjectKind: 'comment',
          subjectId: result.id,
          detail: { threadId: input.threadId },
        }
      : null,
})

/** Returns when the same person stored the same comment already; else throws why nothing was added. */
async function requireOwnRetry(
  scope: Scope,
  access: ReportAccess,
  comment: { id: string; threadId: string; parentId: string | null },
): Promise<void> {
  const taken = await findCommentOwner(scope.db, comment.id)
  if (taken) {
    if (taken.authorId === scope.actor.id && taken.threadId === comment.threadId) return
    throw new DomainError('conflict')
  }
  const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
    select: { threadId: comment.threadId },
    order: 'oldest',
    comments: { limit: 0, cursor: null },
  })
  if (found?.thread.closure) throw invalid('', 'closed')
  throw found?.thread.resolvedAt ? invalid('', 'resolved') : invalid('parentId', 'noParent')
}

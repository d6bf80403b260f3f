import { z } from 'zod'
import { openReport, openReports, openReportWithMentions } from '@/lib/access/report-access'
import { commentOutput, presentComment } from '@/lib/discussion/comment'
import { type CommentContent, parseContent } from '@/lib/discussion/content'
import { findCommentOwner, insertComment, type NewComment } from '@/lib/discussion/data/comments'
import { findComments, findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { markdownInput } from '@/lib/markdown-input'
import { type Scope, statement } from '@/lib/use-case'

const input = z.object({ threadId: id, body: markdownInput, parentId: id.nullish(), id: id.optional() })

/** Adds a comment to an open thread. The same id by the same person returns the stored comment. */
export const writeComment = statement({
  name: 'write-comment',
  permission: 'comment.write',
  input,
  output: commentOutput,
  activity: { verb: 'comment.written', subjectKind: 'comment' },
  async run(scope, { threadId, body, parentId = null, id = scope.newId() }, _subject, event) {
    const { actor } = scope
    const content = await resolveContent(scope, threadId, body)
    const comment = { id, threadId, parentId, authorId: actor.id, at: scope.now(), ...content }
    try {
      const access = await openReports(scope)
      const written = await insertComment({ access, comment, event })
      if (!written) throw new DomainError('not-found')
      return { made: true, ...presentComment({ ...newRow(comment, actor.name), ...written }, actor) }
    } catch (error) {
      const refused = error instanceof DomainError && (error.code === 'conflict' || error.code === 'invalid')
      if (!refused) throw error
      return { made: false, ...(await readOwnRetry(scope, comment)) }
    }
  },
})

/** The content with its mentions resolved among those who may see the thread. */
async function resolveContent(scope: Scope, threadId: string, body: string): Promise<CommentContent> {
  const { mentionTexts, resolve } = parseContent(body)
  if (mentionTexts.length === 0) return resolve([])
  return resolve((await openReportWithMentions(scope, { threadId }, mentionTexts)).mentioned)
}

/** What holds of every new comment. */
function newRow(comment: NewComment, authorName: string) {
  return {
    ...comment,
    authorName,
    version: 1,
    editedAt: null,
    deletedAt: null,
    hiddenAt: null,
    hiding: null,
    agreed: 0,
    agreedByMe: false,
    agreeing: null,
    concluding: false,
    resolvedAt: null,
    closedAt: null,
  }
}

/** The comment that this person stored before under the same id; else throws why nothing was added. */
async function readOwnRetry(scope: Scope, comment: NewComment) {
  const { db, actor } = scope
  const viewer = toDiscussionViewer(actor)
  const access = await openReport(scope, { threadId: comment.threadId })
  const taken = await findCommentOwner(db, comment.id)
  if (taken) {
    const own = taken.authorId === actor.id && taken.threadId === comment.threadId
    const [row] = own ? await findComments(db, access, viewer, [comment.id]) : []
    if (!row) throw new DomainError('conflict')
    return presentComment(row, actor)
  }
  const [found] = await findThreadsWithComments(db, access, viewer, {
    select: { threadId: comment.threadId },
    order: 'oldest',
    comments: { limit: 0, cursor: null },
  })
  if (found?.thread.closure) throw invalid('', 'closed')
  throw found?.thread.resolvedAt ? invalid('', 'resolved') : invalid('parentId', 'noParent')
}

import { z } from 'zod'
import { openReportWithMentions, type ReportAccess } from '@/lib/access/report-access'
import { commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { parseContent } from '@/lib/discussion/content'
import { updateCommentBody } from '@/lib/discussion/data/comments'
import { findComments } from '@/lib/discussion/data/discussion'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { markdownInput } from '@/lib/markdown-input'
import { command, type Scope } from '@/lib/use-case'

/** Changes a comment and keeps the old text; a stale version is a `conflict` with the present text. */
export const editComment = command({
  name: 'edit-comment',
  permission: 'comment.edit',
  input: z.object({ id, body: markdownInput, version: z.coerce.number().int().min(1) }),
  output: commentOutput,
  async subject(scope, { id, body }) {
    const content = parseContent(body)
    const { access, mentioned } = await openReportWithMentions(
      scope,
      { commentId: id },
      content.mentionTexts,
      'thread',
    )
    const row = await loadComment(scope, access, id)
    return { ownerId: row.authorId, access, row, content: content.resolve(mentioned) }
  },
  async run(scope, { id, body, version }, { access, row, content }) {
    // The text stands already: nothing to do, or the answer to an earlier try was lost.
    const same = (version === row.version || version === row.version - 1) && row.body === body
    if (same && !row.deletedAt && !row.hiddenAt)
      return { changed: false, ...presentComment(row, scope.actor) }
    const at = scope.now()
    const change = { id, version, ...content, editorId: scope.actor.id, at }
    if (version !== row.version || !(await updateCommentBody(scope.db, access, change)))
      throw await toEditError(scope, access, id)
    const now = { ...row, ...content, version: version + 1, editedAt: at }
    return { changed: true, ...presentComment(now, scope.actor) }
  },
  activity: ({ result }) =>
    result.changed
      ? {
          verb: 'comment.edited',
          subjectKind: 'comment',
          subjectId: result.id,
          detail: { threadId: result.threadId, version: result.version },
        }
      : null,
})

async function toEditError(scope: Scope, access: ReportAccess, id: string): Promise<DomainError> {
  const [now] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
  if (!now || now.deletedAt) return invalid('', 'deleted')
  if (now.hiddenAt) return invalid('', 'hidden')
  if (now.closedAt) return invalid('', 'closed')
  return new DomainError('conflict', { detail: { body: now.body, version: now.version } })
}

import { z } from 'zod'
import { openReportNaming, type ReportAccess } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { replaceBody } from '@/lib/discussion/data/comments'
import { findComments } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { readWords } from '@/lib/discussion/words'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command, type Scope } from '@/lib/use-case'
import { written } from '@/lib/written'

/** Changes the words of a comment and keeps the old ones; a stale version is a conflict that carries the present text. */
export const editComment = command({
  name: 'edit-comment',
  permission: 'comment.edit',
  input: z.object({ id, body: written, version: z.coerce.number().int().min(1) }),
  async subject(scope, { id, body }) {
    const words = readWords(body)
    const { access, named } = await openReportNaming(scope, { commentId: id }, words.spots, 'thread')
    const [row] = await findComments(scope.db, access, eyesOf(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    return { ownerId: row.authorId, access, row, words: words.named(named) }
  },
  async run(scope, { id, body, version }, { access, row, words }) {
    // The words already stand as wanted: nothing to do, or the answer to an earlier try was lost.
    const same = (version === row.version || version === row.version - 1) && row.body === body
    if (same && !row.deletedAt && !row.hiddenAt)
      return { changed: false, ...presentComment(row, scope.actor) }
    const at = scope.now()
    const change = { id, version, ...words, editorId: scope.actor.id, at }
    if (version !== row.version || !(await replaceBody(scope.db, access, change)))
      throw await refusal(scope, access, id)
    const now = { ...row, ...words, version: version + 1, editedAt: at }
    return { changed: true, ...presentComment(now, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'comment.edited',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: result.threadId, version: result.version },
        }
      : null,
})

async function refusal(scope: Scope, access: ReportAccess, id: string): Promise<DomainError> {
  const [now] = await findComments(scope.db, access, eyesOf(scope.actor), [id])
  if (!now || now.deletedAt) return invalid('', 'deleted')
  if (now.hiddenAt) return invalid('', 'hidden')
  if (now.closedAt) return invalid('', 'closed')
  return new DomainError('conflict', { detail: { body: now.body, version: now.version } })
}

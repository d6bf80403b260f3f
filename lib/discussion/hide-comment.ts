import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findComments } from '@/lib/discussion/data/discussion'
import { insertHiding } from '@/lib/discussion/data/moderation'
import { commentOutput } from '@/lib/discussion/output'
import { reason } from '@/lib/discussion/schema'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Hides a comment from all but its author and editors. Doing it again changes nothing. */
export const hideComment = command({
  name: 'hide-comment',
  permission: 'comment.hide',
  input: z.object({ id, reason }),
  output: commentOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { commentId: id }, 'thread') }),
  async run(scope, { id, reason }, { access }) {
    const hiding = { id: scope.newId(), commentId: id, byId: scope.actor.id, at: scope.now(), reason }
    const changed = await insertHiding(scope.db, access, hiding)
    const [row] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    if (row.deletedAt) throw invalid('', 'deleted')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'comment.hidden',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: result.threadId },
        }
      : null,
})

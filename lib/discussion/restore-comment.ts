import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findComments } from '@/lib/discussion/data/discussion'
import { endHiding } from '@/lib/discussion/data/moderation'
import { commentOutput } from '@/lib/discussion/output'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Shows a hidden comment again; the hiding stays on record. Doing it again changes nothing. */
export const restoreComment = command({
  name: 'restore-comment',
  permission: 'comment.hide',
  input: z.object({ id }),
  output: commentOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { commentId: id }, 'thread') }),
  async run(scope, { id }, { access }) {
    const changed = await endHiding(scope.db, access, id, scope.actor.id, scope.now())
    const [row] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'comment.restored',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: result.threadId },
        }
      : null,
})

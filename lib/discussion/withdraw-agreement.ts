import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findComments } from '@/lib/discussion/data/discussion'
import { deleteAgreement } from '@/lib/discussion/data/moderation'
import { commentOutput } from '@/lib/discussion/output'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Withdraws the agreement with a comment. Doing it again changes nothing. */
export const withdrawAgreement = command({
  name: 'withdraw-agreement',
  permission: 'comment.agree',
  input: z.object({ id }),
  output: commentOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { commentId: id }) }),
  async run(scope, { id }, { access }) {
    const changed = await deleteAgreement(scope.db, access, id, scope.actor.id)
    const [row] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'comment.agreement-withdrawn',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: result.threadId },
        }
      : null,
})

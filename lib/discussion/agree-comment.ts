import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findComments } from '@/lib/discussion/data/discussion'
import { insertAgreement } from '@/lib/discussion/data/moderation'
import { commentOutput } from '@/lib/discussion/output'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Agrees with somebody else's visible comment. Doing it again changes nothing. */
export const agreeComment = command({
  name: 'agree-comment',
  permission: 'comment.agree',
  input: z.object({ id }),
  output: commentOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { commentId: id }) }),
  async run(scope, { id }, { access }) {
    const changed = await insertAgreement(scope.db, access, id, scope.actor.id, scope.now())
    const [row] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
    if (!row) throw new DomainError('not-found')
    if (row.deletedAt) throw invalid('', 'deleted')
    if (row.hiddenAt) throw invalid('', 'hidden')
    if (row.authorId === scope.actor.id) throw invalid('', 'ownComment')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'comment.agreed',
          subjectKind: 'comment',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { threadId: result.threadId },
        }
      : null,
})

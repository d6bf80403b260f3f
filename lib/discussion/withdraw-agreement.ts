import { z } from 'zod'
import { commentActivity, commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { deleteAgreement } from '@/lib/discussion/data/moderation'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Withdraws the agreement with a comment. Doing it again changes nothing. */
export const withdrawAgreement = command({
  name: 'withdraw-agreement',
  permission: 'comment.agree',
  input: z.object({ id }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  async run(scope, { id }, { access }) {
    const changed = await deleteAgreement(scope.db, access, id, scope.actor.id)
    const row = await loadComment(scope, access, id)
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: (done) => commentActivity('comment.agreement-withdrawn', done),
})

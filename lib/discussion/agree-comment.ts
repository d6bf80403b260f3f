import { z } from 'zod'
import { commentActivity, commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { insertAgreement } from '@/lib/discussion/data/moderation'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Agrees with somebody else's visible comment. Doing it again changes nothing. */
export const agreeComment = command({
  name: 'agree-comment',
  permission: 'comment.agree',
  input: z.object({ id }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  async run(scope, { id }, { access }) {
    const changed = await insertAgreement(scope.db, access, id, scope.actor.id, scope.now())
    const row = await loadComment(scope, access, id)
    if (row.deletedAt) throw invalid('', 'deleted')
    if (row.hiddenAt) throw invalid('', 'hidden')
    if (row.authorId === scope.actor.id) throw invalid('', 'ownComment')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: (done) => commentActivity('comment.agreed', done),
})

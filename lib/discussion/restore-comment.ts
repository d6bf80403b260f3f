import { z } from 'zod'
import { commentActivity, commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { endHiding } from '@/lib/discussion/data/moderation'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Shows a hidden comment again; the hiding stays on record. Doing it again changes nothing. */
export const restoreComment = command({
  name: 'restore-comment',
  permission: 'comment.hide',
  input: z.object({ id }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  lock: 'thread',
  async run(scope, { id }, { access }) {
    const changed = await endHiding(scope.db, access, id, scope.actor.id, scope.now())
    const row = await loadComment(scope, access, id)
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: (done) => commentActivity('comment.restored', done),
})

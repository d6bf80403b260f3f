import { z } from 'zod'
import { commentActivity, commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { markCommentDeleted } from '@/lib/discussion/data/comments'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Deletes a comment, which stays visible as deleted. Doing it again changes nothing. */
export const deleteComment = command({
  name: 'delete-comment',
  permission: 'comment.delete',
  input: z.object({ id }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    const row = await loadComment(scope, access, id)
    return { ownerId: row.authorId, row }
  },
  async run(scope, { id }, { access, row }) {
    const at = scope.now()
    const changed = await markCommentDeleted(scope.db, access, id, scope.actor.id, at)
    const deleted = { ...row, body: '', html: '', deletedAt: row.deletedAt ?? at }
    return { changed, ...presentComment(deleted, scope.actor) }
  },
  activity: (done) => commentActivity('comment.deleted', done),
})

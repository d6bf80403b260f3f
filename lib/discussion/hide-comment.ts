import { z } from 'zod'
import { commentActivity, commentOutput, loadComment, presentComment } from '@/lib/discussion/comment'
import { insertHiding } from '@/lib/discussion/data/moderation'
import { reason } from '@/lib/discussion/schema'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Hides a comment from all but its author and editors. Doing it again changes nothing. */
export const hideComment = command({
  name: 'hide-comment',
  permission: 'comment.hide',
  input: z.object({ id, reason }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  lock: 'thread',
  async run(scope, { id, reason }, { access }) {
    const hiding = { id: scope.newId(), commentId: id, byId: scope.actor.id, at: scope.now(), reason }
    const changed = await insertHiding(scope.db, access, hiding)
    const row = await loadComment(scope, access, id)
    if (row.deletedAt) throw invalid('', 'deleted')
    return { changed, ...presentComment(row, scope.actor) }
  },
  activity: (done) => commentActivity('comment.hidden', done),
})

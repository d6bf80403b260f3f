import { z } from 'zod'
import { commentOutput, loadComment, presentThreadComment } from '@/lib/discussion/comment'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** One comment, and what it is about. */
export const readComment = query({
  name: 'read-comment',
  permission: 'discussion.read',
  input: z.object({ id }),
  output: commentOutput,
  report: ({ id }) => ({ commentId: id }),
  async run(scope, { id }, { access }) {
    const row = await loadComment(scope, access, id)
    return {
      ...presentThreadComment(row, scope.actor),
      takeawayId: row.takeawayId,
      annotationId: row.annotationId,
    }
  },
})

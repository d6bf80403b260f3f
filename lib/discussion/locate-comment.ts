import { z } from 'zod'
import { loadComment } from '@/lib/discussion/comment'
import { commentCursorAfter } from '@/lib/discussion/cursor'
import { findCommentBefore } from '@/lib/discussion/data/discussion'
import { commentOrders, order, targetOutput } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const PRECEDING = 5

/** The takeaway and thread of a comment, and the cursor of a page that shows it with a few before it. */
export const locateComment = query({
  name: 'locate-comment',
  permission: 'discussion.read',
  input: z.object({ id, order }),
  output: z.object({
    ...targetOutput,
    threadId: z.uuid(),
    commentId: z.uuid(),
    order: z.enum(commentOrders),
    cursor: z.string().nullable(),
  }),
  report: ({ id }) => ({ commentId: id }),
  async run(scope, { id, order }, { access }) {
    const row = await loadComment(scope, access, id)
    const { takeawayId, annotationId, threadId, id: commentId } = row
    const before = await findCommentBefore(scope.db, access, row, order, PRECEDING)
    const cursor = before ? commentCursorAfter(before) : null
    return { takeawayId, annotationId, threadId, commentId, order, cursor }
  },
})

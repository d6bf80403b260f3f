import { z } from 'zod'
import { paging } from '@/lib/cursor'
import { commentOutput, presentComment } from '@/lib/discussion/comment'
import { parseCommentCursor, toCommentPage } from '@/lib/discussion/cursor'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { order, searchText } from '@/lib/discussion/schema'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { id } from '@/lib/id'
import { pageOf } from '@/lib/output'
import { query } from '@/lib/use-case'

/** A page of a thread's comments by time; `q` filters the visible ones, ignoring case. */
export const listComments = query({
  name: 'list-comments',
  permission: 'discussion.read',
  input: z.object({ threadId: id, q: searchText.optional(), order, ...paging(50) }),
  output: pageOf(commentOutput),
  report: ({ threadId }) => ({ threadId }),
  async run(scope, { threadId, q, order, limit, cursor }, { access }) {
    const position = parseCommentCursor(cursor)
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId },
      order,
      comments: { limit: limit + 1, cursor: position, contains: q },
    })
    const page = toCommentPage(found?.comments ?? [], limit, position)
    return { ...page, items: page.items.map((row) => presentComment(row, scope.actor)) }
  },
})

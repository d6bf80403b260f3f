import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { commentOutput, presentComment } from '@/lib/discussion/comment'
import { parseCommentCursor, toCommentPage } from '@/lib/discussion/cursor'
import { findCommentsOfThread } from '@/lib/discussion/data/comments'
import { order, searchText } from '@/lib/discussion/schema'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** A page of a thread's comments by time; `q` filters the visible ones, ignoring case. */
export const listComments = query({
  name: 'list-comments',
  permission: 'discussion.read',
  input: z.object({ threadId: id, q: searchText.optional(), order, ...paging(50) }),
  output: pageOutput(commentOutput),
  async run(scope, { threadId, q: contains, order, limit, cursor }) {
    const position = parseCommentCursor(cursor)
    const access = await openReports(scope)
    const rows = await findCommentsOfThread(scope.db, access, toDiscussionViewer(scope.actor), {
      threadId,
      contains,
      order,
      cursor: position,
      limit: limit + 1,
    })
    if (!rows) throw new DomainError('not-found')
    const page = toCommentPage(rows, limit, position)
    return { ...page, items: page.items.map((row) => presentComment(row, scope.actor)) }
  },
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { presentComment } from '@/lib/discussion/comment'
import { findConversations } from '@/lib/discussion/data/conversation'
import { cutPage, readPlace } from '@/lib/discussion/place'
import { order } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** A page of a thread's comments in order of time, deleted ones without their words. */
export const listComments = query({
  name: 'list-comments',
  permission: 'discussion.read',
  input: z.object({ threadId: id, order, ...paging(50) }),
  subject: async (scope, { threadId }) => ({
    ownerId: null,
    access: await openReport(scope, { threadId }),
  }),
  async run(scope, { threadId, order, limit, cursor }, { access }) {
    const place = readPlace(cursor)
    const [found] = await findConversations(scope.db, access, {
      which: { threadId },
      order,
      comments: { limit: limit + 1, place },
    })
    const page = cutPage(found?.comments ?? [], limit, place)
    return { ...page, items: page.items.map((row) => presentComment(row, scope.actor)) }
  },
})

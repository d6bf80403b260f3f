import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { presentComment } from '@/lib/discussion/comment'
import { findConversations } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { cutPage, readPlace } from '@/lib/discussion/place'
import { order, sought } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** A page of a thread's comments in order of time, deleted and hidden ones without their words; with `q` those that everybody sees and that say it, case aside. */
export const listComments = query({
  name: 'list-comments',
  permission: 'discussion.read',
  input: z.object({ threadId: id, q: sought.optional(), order, ...paging(50) }),
  subject: async (scope, { threadId }) => ({
    ownerId: null,
    access: await openReport(scope, { threadId }),
  }),
  async run(scope, { threadId, q, order, limit, cursor }, { access }) {
    const place = readPlace(cursor)
    const [found] = await findConversations(scope.db, access, eyesOf(scope.actor), {
      which: { threadId },
      order,
      comments: { limit: limit + 1, place, having: q },
    })
    const page = cutPage(found?.comments ?? [], limit, place)
    return { ...page, items: page.items.map((row) => presentComment(row, scope.actor)) }
  },
})

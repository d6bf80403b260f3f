import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { findConversations } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { cursorAfterThread, readThreadPlace } from '@/lib/discussion/place'
import { about, aboutOf, order } from '@/lib/discussion/schema'
import { presentThread } from '@/lib/discussion/thread'
import { query } from '@/lib/use-case'

/** The threads of a takeaway or an annotation, open ones first, each with how it begins and when it was last added to. */
export const listThreads = query({
  name: 'list-threads',
  permission: 'discussion.read',
  input: z.object({
    ...about,
    state: z.enum(['open', 'resolved', 'all']).default('all'),
    order,
    ...paging(50),
  }),
  async subject(scope, input) {
    const about = aboutOf(input)
    return { ownerId: null, about, access: await openReport(scope, about) }
  },
  async run(scope, { state, order, limit, cursor }, { access, about }) {
    const found = await findConversations(scope.db, access, eyesOf(scope.actor), {
      which: { about, state },
      order,
      threads: { limit: limit + 1, after: readThreadPlace(cursor) },
      comments: { limit: 0, place: null },
    })
    const page = found.slice(0, limit).map(({ thread }) => thread)
    const last = page.at(-1)
    return {
      items: page.map((row) => presentThread(row, scope.actor)),
      nextCursor: last && found.length > limit ? cursorAfterThread(last) : null,
    }
  },
})

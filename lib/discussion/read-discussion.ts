import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findDiscussion } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { findsOf } from '@/lib/discussion/finds'
import { cursorAfterThread, cutPage, readPlace, readThreadPlace } from '@/lib/discussion/place'
import { about, aboutOf, order, sought } from '@/lib/discussion/schema'
import { presentThread } from '@/lib/discussion/thread'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const THREADS = 20
const INLINE = 20
const PAGE = 50

/**
 * What the page of a takeaway or an annotation shows, in one query after the proof: its threads with the first comments of the
 * open ones, or one thread with a page of its comments, or with those of them that say what is looked for, newest first.
 */
export const readDiscussion = query({
  name: 'read-discussion',
  permission: 'discussion.read',
  input: z.object({
    ...about,
    order,
    threadId: id.optional(),
    find: sought.optional(),
    cursor: z.string().max(500).optional(),
    threadsCursor: z.string().max(500).optional(),
  }),
  async subject(scope, input) {
    const about = aboutOf(input)
    return { ownerId: null, about, access: await openReport(scope, about) }
  },
  async run(scope, { order, threadId, find, cursor, threadsCursor }, { access, about }) {
    const limit = threadId ? PAGE : INLINE
    const finding = threadId ? find : undefined
    const place = threadId && !finding ? readPlace(cursor) : null
    const eyes = eyesOf(scope.actor)
    const { found, away } = await findDiscussion(scope.db, access, eyes, about, {
      which: threadId ? { threadId, about } : { about, state: 'all' },
      order: finding ? 'newest' : order,
      threads: { limit: THREADS + 1, after: threadId ? null : readThreadPlace(threadsCursor) },
      comments: { limit: limit + 1, place, having: finding },
    })
    const shown = found.slice(0, THREADS)
    const last = shown.at(-1)
    return {
      threads: shown.map(({ thread, comments }) => {
        const page = cutPage(comments, limit, place)
        return {
          ...presentThread(thread, scope.actor),
          comments: { ...page, items: page.items.map((row) => presentComment(row, scope.actor)) },
          finds: finding ? findsOf(comments, finding, limit) : null,
        }
      }),
      nextThreads: last && found.length > THREADS ? cursorAfterThread(last.thread) : null,
      away,
    }
  },
})

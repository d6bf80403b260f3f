import { z } from 'zod'
import { paging } from '@/lib/cursor'
import { parseThreadCursor, threadCursorAfter } from '@/lib/discussion/cursor'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { order, parseTarget, targetInput } from '@/lib/discussion/schema'
import { presentThread, threadOutput } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** The threads of a takeaway or an annotation, open ones first. */
export const listThreads = query({
  name: 'list-threads',
  permission: 'discussion.read',
  input: z.object({
    ...targetInput,
    state: z.enum(['open', 'resolved', 'all']).default('all'),
    order,
    ...paging(50),
  }),
  output: pageOutput(threadOutput),
  report: parseTarget,
  async run(scope, { state, order, limit, cursor, ...input }, { access }) {
    const target = parseTarget(input)
    const found = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { target, state },
      order,
      threads: { limit: limit + 1, after: parseThreadCursor(cursor) },
      comments: { limit: 0, cursor: null },
    })
    const page = found.slice(0, limit).map(({ thread }) => thread)
    const last = page.at(-1)
    return {
      items: page.map((row) => presentThread(row, scope.actor)),
      nextCursor: last && found.length > limit ? threadCursorAfter(last) : null,
    }
  },
})

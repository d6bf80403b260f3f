import { z } from 'zod'
import { presentThreadComment } from '@/lib/discussion/comment'
import {
  parseCommentCursor,
  parseThreadCursor,
  threadCursorAfter,
  toCommentPage,
} from '@/lib/discussion/cursor'
import { findDiscussion } from '@/lib/discussion/data/discussion'
import { commentMatchesOutput, toCommentMatches } from '@/lib/discussion/matches'
import { movedThreads, order, parseTarget, searchText, targetInput } from '@/lib/discussion/schema'
import { presentThread, threadPageOutput } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const THREADS = 20
const INLINE = 20
const PAGE = 50

/** Where words are looked for, `matches` stand in place of the comments. */
const presentedThread = threadPageOutput.extend({ matches: commentMatchesOutput.nullable() })
export type PresentedThread = z.input<typeof presentedThread>

/**
 * The threads of a takeaway or an annotation with the first comments of the open ones; or one thread with a
 * page of its comments, or the newest that match `find`.
 */
export const readDiscussion = query({
  name: 'read-discussion',
  permission: 'discussion.read',
  input: z.object({
    ...targetInput,
    order,
    threadId: id.optional(),
    find: searchText.optional(),
    cursor: z.string().max(500).optional(),
    threadsCursor: z.string().max(500).optional(),
  }),
  output: z.object({
    threads: z.array(presentedThread),
    nextThreads: z.string().nullable(),
    away: z.array(movedThreads),
  }),
  report: parseTarget,
  async run(scope, { order, threadId, find, cursor, threadsCursor, ...input }, { access }) {
    const target = parseTarget(input)
    const limit = threadId ? PAGE : INLINE
    const searchQuery = threadId ? find : undefined
    const position = threadId && !searchQuery ? parseCommentCursor(cursor) : null
    const viewer = toDiscussionViewer(scope.actor)
    const { found, away } = await findDiscussion(scope.db, access, viewer, target, {
      select: threadId ? { threadId, target } : { target, state: 'all' },
      order: searchQuery ? 'newest' : order,
      threads: { limit: THREADS + 1, after: threadId ? null : parseThreadCursor(threadsCursor) },
      comments: { limit: limit + 1, cursor: position, contains: searchQuery },
    })
    const shown = found.slice(0, THREADS)
    const last = shown.at(-1)
    return {
      threads: shown.map(({ thread, comments }) => {
        const page = toCommentPage(comments, limit, position)
        return {
          ...presentThread(thread, scope.actor),
          comments: { ...page, items: page.items.map((row) => presentThreadComment(row, scope.actor)) },
          matches: searchQuery ? toCommentMatches(comments, searchQuery, limit) : null,
        }
      }),
      nextThreads: last && found.length > THREADS ? threadCursorAfter(last.thread) : null,
      away,
    }
  },
})

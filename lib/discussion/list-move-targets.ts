import { z } from 'zod'
import { loadComment } from '@/lib/discussion/comment'
import { findMoveTargets } from '@/lib/discussion/data/moves'
import { targetOutput } from '@/lib/discussion/schema'
import { loadThread, presentThread } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { takeawayHead } from '@/lib/takeaways/schema'
import { toExcerpt } from '@/lib/text/markdown'
import { query } from '@/lib/use-case'

/** The takeaways, at most 1,000, that a thread or comment can move to, and its present place. */
export const listMoveTargets = query({
  name: 'list-move-targets',
  permission: 'thread.move',
  input: z.object({ threadId: id.optional(), commentId: id.optional() }),
  output: z.object({
    ...targetOutput,
    targets: z.array(takeawayHead),
    excerpt: z.string().nullable(),
  }),
  report({ threadId, commentId }) {
    if (threadId) return { threadId }
    if (commentId) return { commentId }
    throw invalid('threadId', 'required')
  },
  async run(scope, { threadId, commentId }, { access }) {
    const targets = await findMoveTargets(scope.db, access)
    if (threadId) {
      const thread = await loadThread(scope, access, threadId)
      const { excerpt, takeawayId, annotationId } = presentThread(thread, scope.actor)
      return { targets, excerpt, takeawayId, annotationId }
    }
    const { body, takeawayId, annotationId } = await loadComment(scope, access, commentId ?? '')
    return { targets, excerpt: toExcerpt(body) || null, takeawayId, annotationId }
  },
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findComments, findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { findMoveTargets } from '@/lib/discussion/data/moves'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** The takeaways, at most 1,000, that a thread or comment can move to, and its present place. */
export const listMoveTargets = query({
  name: 'list-move-targets',
  permission: 'thread.move',
  input: z.object({ threadId: id.optional(), commentId: id.optional() }),
  async subject(scope, { threadId, commentId }) {
    if (threadId) return { access: await openReport(scope, { threadId }) }
    if (commentId) return { access: await openReport(scope, { commentId }) }
    throw invalid('threadId', 'required')
  },
  async run(scope, { threadId, commentId }, { access }) {
    const viewer = toDiscussionViewer(scope.actor)
    const targets = await findMoveTargets(scope.db, access)
    if (threadId) {
      const [found] = await findThreadsWithComments(scope.db, access, viewer, {
        select: { threadId },
        order: 'oldest',
        comments: { limit: 0, cursor: null },
      })
      if (!found) throw new DomainError('not-found')
      const { excerpt, takeawayId, annotationId } = presentThread(found.thread, scope.actor)
      return { targets, excerpt, takeawayId, annotationId }
    }
    const [row] = await findComments(scope.db, access, viewer, [commentId ?? ''])
    if (!row) throw new DomainError('not-found')
    const { excerpt, takeawayId, annotationId } = row
    return { targets, excerpt: excerpt || null, takeawayId, annotationId }
  },
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findComments, findConversations } from '@/lib/discussion/data/conversation'
import { findTargets } from '@/lib/discussion/data/moves'
import { eyesOf } from '@/lib/discussion/eyes'
import { presentThread } from '@/lib/discussion/thread'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { excerptOf } from '@/lib/text/excerpt'
import { query } from '@/lib/use-case'

/** Where a thread or a comment can be moved to: the takeaways of its report, at most 1,000, with how it begins and where it is now. */
export const offerTargets = query({
  name: 'offer-targets',
  permission: 'thread.move',
  input: z.object({ threadId: id.optional(), commentId: id.optional() }),
  async subject(scope, { threadId, commentId }) {
    if (threadId) return { ownerId: null, access: await openReport(scope, { threadId }) }
    if (commentId) return { ownerId: null, access: await openReport(scope, { commentId }) }
    throw invalid('threadId', 'required')
  },
  async run(scope, { threadId, commentId }, { access }) {
    const eyes = eyesOf(scope.actor)
    const targets = await findTargets(scope.db, access)
    if (threadId) {
      const [found] = await findConversations(scope.db, access, eyes, {
        which: { threadId },
        order: 'oldest',
        comments: { limit: 0, place: null },
      })
      if (!found) throw new DomainError('not-found')
      const { excerpt, takeawayId, annotationId } = presentThread(found.thread, scope.actor)
      return { targets, excerpt, takeawayId, annotationId }
    }
    const [row] = await findComments(scope.db, access, eyes, [commentId ?? ''])
    if (!row) throw new DomainError('not-found')
    const { body, takeawayId, annotationId } = row
    return { targets, excerpt: body ? excerptOf(body) : null, takeawayId, annotationId }
  },
})

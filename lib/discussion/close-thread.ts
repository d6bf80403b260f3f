import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findConversations } from '@/lib/discussion/data/conversation'
import { insertClosure } from '@/lib/discussion/data/moderation'
import { eyesOf } from '@/lib/discussion/eyes'
import { reason } from '@/lib/discussion/schema'
import { presentThread } from '@/lib/discussion/thread'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Closes a discussion with a reason that all can read: nobody writes in it until an editor opens it again. Doing it again changes nothing. */
export const closeThread = command({
  name: 'close-thread',
  permission: 'thread.close',
  input: z.object({ id, reason }),
  subject: async (scope, { id }) => ({
    ownerId: null,
    access: await openReport(scope, { threadId: id }, 'thread'),
  }),
  async run(scope, { id, reason }, { access }) {
    const closure = { id: scope.newId(), threadId: id, byId: scope.actor.id, at: scope.now(), reason }
    const changed = await insertClosure(scope.db, access, closure)
    const [found] = await findConversations(scope.db, access, eyesOf(scope.actor), {
      which: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, place: null },
    })
    if (!found) throw new DomainError('not-found')
    return { changed, ...presentThread(found.thread, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'thread.closed',
          subjectKind: 'thread',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { takeawayId: result.takeawayId, annotationId: result.annotationId },
        }
      : null,
})

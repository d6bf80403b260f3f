import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { insertThreadLock } from '@/lib/discussion/data/moderation'
import { threadOutput } from '@/lib/discussion/output'
import { reason } from '@/lib/discussion/schema'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Locks a thread with a reason that all can read. Doing it again changes nothing. */
export const lockThread = command({
  name: 'lock-thread',
  permission: 'thread.close',
  input: z.object({ id, reason }),
  output: threadOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { threadId: id }, 'thread') }),
  async run(scope, { id, reason }, { access }) {
    const lock = { id: scope.newId(), threadId: id, byId: scope.actor.id, at: scope.now(), reason }
    const changed = await insertThreadLock(scope.db, access, lock)
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, cursor: null },
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

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { endThreadLock } from '@/lib/discussion/data/moderation'
import { threadOutput } from '@/lib/discussion/output'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Unlocks a thread; the lock stays on record. Doing it again changes nothing. */
export const unlockThread = command({
  name: 'unlock-thread',
  permission: 'thread.close',
  input: z.object({ id }),
  output: threadOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { threadId: id }, 'thread') }),
  async run(scope, { id }, { access }) {
    const changed = await endThreadLock(scope.db, access, id, scope.actor.id, scope.now())
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
          verb: 'thread.opened',
          subjectKind: 'thread',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { takeawayId: result.takeawayId, annotationId: result.annotationId },
        }
      : null,
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { endResolution } from '@/lib/discussion/data/threads'
import { threadOutput } from '@/lib/discussion/output'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Reopens a resolved thread that is not locked. Doing it again changes nothing. */
export const reopenThread = command({
  name: 'reopen-thread',
  permission: 'thread.resolve',
  input: z.object({ id }),
  output: threadOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { threadId: id }, 'thread') }),
  async run(scope, { id }, { access }) {
    const changed = await endResolution(scope.db, access, id, scope.actor.id, scope.now())
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, cursor: null },
    })
    if (!found) throw new DomainError('not-found')
    if (!changed && found.thread.closure) throw invalid('', 'closed')
    return { changed, ...presentThread(found.thread, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.changed
      ? {
          verb: 'thread.reopened',
          subjectKind: 'thread',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { takeawayId: result.takeawayId, annotationId: result.annotationId },
        }
      : null,
})

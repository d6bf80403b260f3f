import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { insertResolution } from '@/lib/discussion/data/threads'
import { threadOutput } from '@/lib/discussion/output'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Resolves a thread that is not locked; the first resolution counts, doing it again changes nothing. */
export const resolveThread = command({
  name: 'resolve-thread',
  permission: 'thread.resolve',
  input: z.object({ id }),
  output: threadOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { threadId: id }, 'thread') }),
  async run(scope, { id }, { access }) {
    const changed = await insertResolution(scope.db, access, {
      id: scope.newId(),
      threadId: id,
      byId: scope.actor.id,
      at: scope.now(),
    })
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
          verb: 'thread.resolved',
          subjectKind: 'thread',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { takeawayId: result.takeawayId, annotationId: result.annotationId },
        }
      : null,
})

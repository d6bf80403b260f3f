import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { endConclusionRow } from '@/lib/discussion/data/moderation'
import { threadOutput } from '@/lib/discussion/output'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Removes the conclusion of a thread, which stays on record. Doing it again changes nothing. */
export const endConclusion = command({
  name: 'end-conclusion',
  permission: 'thread.conclude',
  input: z.object({ id }),
  output: threadOutput,
  async subject(scope, { id }) {
    const access = await openReport(scope, { threadId: id }, 'thread')
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, cursor: null },
    })
    if (!found) throw new DomainError('not-found')
    return { ownerId: found.thread.starterId, access, thread: found.thread }
  },
  async run(scope, { id }, { access, thread }) {
    const ended = await endConclusionRow(scope.db, access, id, scope.actor.id, scope.now())
    return { ended, ...presentThread({ ...thread, conclusion: null }, scope.actor) }
  },
  activity: ({ subject, result }) =>
    result.ended
      ? {
          verb: 'thread.conclusion-ended',
          subjectKind: 'thread',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: {
            commentId: result.ended,
            takeawayId: result.takeawayId,
            annotationId: result.annotationId,
          },
        }
      : null,
})

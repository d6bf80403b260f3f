import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { threadOutput } from '@/lib/discussion/output'
import { presentThread } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** One thread without its comments. */
export const readThread = query({
  name: 'read-thread',
  permission: 'discussion.read',
  input: z.object({ id }),
  output: threadOutput,
  subject: async (scope, { id }) => ({ access: await openReport(scope, { threadId: id }) }),
  async run(scope, { id }, { access }) {
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, cursor: null },
    })
    if (!found) throw new DomainError('not-found')
    return presentThread(found.thread, scope.actor)
  },
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findConversations } from '@/lib/discussion/data/conversation'
import { eyesOf } from '@/lib/discussion/eyes'
import { presentThread } from '@/lib/discussion/thread'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** One thread without its comments. */
export const readThread = query({
  name: 'read-thread',
  permission: 'discussion.read',
  input: z.object({ id }),
  subject: async (scope, { id }) => ({
    ownerId: null,
    access: await openReport(scope, { threadId: id }),
  }),
  async run(scope, { id }, { access }) {
    const [found] = await findConversations(scope.db, access, eyesOf(scope.actor), {
      which: { threadId: id },
      order: 'oldest',
      comments: { limit: 0, place: null },
    })
    if (!found) throw new DomainError('not-found')
    return presentThread(found.thread, scope.actor)
  },
})

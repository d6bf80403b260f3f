import { z } from 'zod'
import { id } from '@/lib/id'
import { upsertFollow } from '@/lib/notifications/data/settings'
import { command } from '@/lib/use-case'

/** Notifies the actor of new comments in a thread from now on. */
export const followThread = command({
  name: 'follow-thread',
  permission: 'notification.read',
  input: z.object({ threadId: id }),
  report: ({ threadId }) => ({ threadId }),
  async run(scope, { threadId }, { access }) {
    const at = scope.now()
    await upsertFollow(scope.db, access, { threadId, userId: scope.actor.id, mutedAt: null, at })
  },
  activity: () => null,
})

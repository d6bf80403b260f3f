import { z } from 'zod'
import { id } from '@/lib/id'
import { upsertFollow } from '@/lib/notifications/data/settings'
import { command } from '@/lib/use-case'

/** Stops notifications of a thread to the actor, except mentions. */
export const muteThread = command({
  name: 'mute-thread',
  permission: 'notification.read',
  input: z.object({ threadId: id }),
  report: ({ threadId }) => ({ threadId }),
  async run(scope, { threadId }, { access }) {
    const at = scope.now()
    await upsertFollow(scope.db, access, { threadId, userId: scope.actor.id, mutedAt: at, at })
  },
  activity: () => null,
})

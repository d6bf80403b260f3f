import { z } from 'zod'
import { timestamp } from '@/lib/cursor'
import { id } from '@/lib/id'
import { markRead } from '@/lib/notifications/data/inbox'
import { command } from '@/lib/use-case'

/** Marks as read the notifications named, those of a discussion, or all up to a time (default: now). */
export const markNotificationsRead = command({
  name: 'mark-notifications-read',
  permission: 'notification.read',
  input: z.object({
    ids: z.array(id).max(500).optional(),
    threadId: id.optional(),
    groupOf: id.optional(),
    until: timestamp.optional(),
  }),
  output: z.object({ read: z.number().int() }),
  async run(scope, { ids, threadId, groupOf, until }) {
    const at = scope.now()
    const which = ids ? { ids } : threadId ? { threadId } : groupOf ? { groupOf } : { until: until ?? at }
    return { read: await markRead(scope.db, scope.actor.id, which, at) }
  },
  activity: () => null,
})

import { z } from 'zod'
import { upsertNotificationChannels } from '@/lib/notifications/data/settings'
import {
  type NotificationChannel,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
} from '@/lib/notifications/schema'
import { command } from '@/lib/use-case'

/** Sets the actor's channel for each kind that is named; the others stay. */
export const changeSettings = command({
  name: 'change-settings',
  permission: 'self.manage',
  input: z.object({ channels: z.partialRecord(z.enum(notificationKinds), z.enum(notificationChannels)) }),
  async run(scope, input) {
    const chosen = Object.entries(input.channels) as [NotificationKind, NotificationChannel][]
    await upsertNotificationChannels(
      scope.db,
      scope.actor.id,
      chosen.map(([kind, channel]) => ({ kind, channel })),
    )
  },
  activity: () => null,
})

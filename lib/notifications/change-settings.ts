import { z } from 'zod'
import { putChannels } from '@/lib/notifications/data/settings'
import { type Channel, channels, kinds, type NotificationKind } from '@/lib/notifications/schema'
import { command } from '@/lib/use-case'

/** Sets where the actor is told of each kind that is named; the others stay. */
export const changeSettings = command({
  name: 'change-settings',
  permission: 'self.manage',
  input: z.object({ channels: z.partialRecord(z.enum(kinds), z.enum(channels)) }),
  async run(scope, input) {
    const chosen = Object.entries(input.channels) as [NotificationKind, Channel][]
    await putChannels(
      scope.db,
      scope.actor.id,
      chosen.map(([kind, channel]) => ({ kind, channel })),
    )
  },
  activity: () => null,
})

import { z } from 'zod'
import { env } from '@/lib/env'
import { findEmailRecipient } from '@/lib/notifications/data/emails'
import { findNotificationChannels } from '@/lib/notifications/data/settings'
import {
  defaultChannel,
  type NotificationChannel,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
} from '@/lib/notifications/schema'
import { query } from '@/lib/use-case'

/** The actor's channel for each kind, whether this installation can send e-mail, and whether the actor has an address. */
export const readSettings = query({
  name: 'read-settings',
  permission: 'self.manage',
  input: z.object({}),
  output: z.object({
    channels: z.record(z.enum(notificationKinds), z.enum(notificationChannels)),
    mail: z.boolean(),
    email: z.boolean(),
  }),
  async run(scope) {
    const [channels, recipient] = await Promise.all([
      findNotificationChannels(scope.db, scope.actor.id),
      findEmailRecipient(scope.db, scope.actor.id),
    ])
    const chosen = new Map(channels.map((one) => [one.kind, one.channel]))
    const entries = notificationKinds.map((kind) => [kind, chosen.get(kind) ?? defaultChannel] as const)
    return {
      channels: Object.fromEntries(entries) as Record<NotificationKind, NotificationChannel>,
      mail: env().SMTP_URL !== undefined,
      email: recipient !== null,
    }
  },
})

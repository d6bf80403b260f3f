import { z } from 'zod'
import { env } from '@/lib/env'
import { findChannels } from '@/lib/notifications/data/settings'
import { byDefault, type Channel, kinds, type NotificationKind } from '@/lib/notifications/schema'
import { query } from '@/lib/use-case'

/** Where the actor wants to be told of what, and whether this installation can send e-mail at all. */
export const readSettings = query({
  name: 'read-settings',
  permission: 'self.manage',
  input: z.object({}),
  async run(scope) {
    const chosen = new Map(
      (await findChannels(scope.db, scope.actor.id)).map((one) => [one.kind, one.channel]),
    )
    const entries = kinds.map((kind) => [kind, chosen.get(kind) ?? byDefault] as const)
    return {
      channels: Object.fromEntries(entries) as Record<NotificationKind, Channel>,
      mail: env().SMTP_URL !== undefined,
    }
  },
})

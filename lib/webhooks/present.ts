import { z } from 'zod'
import { instant, namedRef, titledReport } from '@/lib/output'
import type { WebhookRow } from '@/lib/webhooks/data/webhooks'

const deliveryStatus = z.enum(['waiting', 'sending', 'delivered', 'failed', 'withdrawn'])

export const webhookOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  report: titledReport.nullable(),
  /** Who saved it last: it is told what this administrator may read. */
  owner: namedRef,
  createdAt: instant,
  enabled: z.boolean(),
  disabledAt: instant.nullable(),
  failingSince: instant.nullable(),
  /** Whether nothing is sent because its owner no longer administers. */
  ownerless: z.boolean(),
  lastDelivery: z.object({ status: deliveryStatus, createdAt: instant }).nullable(),
})

export type WebhookView = z.input<typeof webhookOutput>

export function presentWebhook({
  owner,
  deliveries,
  reportId: _,
  ownerId: __,
  ...row
}: WebhookRow): WebhookView {
  return {
    ...row,
    owner: { id: owner.id, name: owner.name },
    enabled: row.disabledAt === null,
    ownerless: owner.role !== 'admin' || owner.deactivatedAt !== null,
    lastDelivery: deliveries[0] ?? null,
  }
}

export const deliveryOutput = z.object({
  id: z.uuid(),
  webhookId: z.uuid(),
  event: z.string(),
  status: deliveryStatus,
  attempts: z.number().int(),
  /** The answer to the last attempt, or else `error`: why there was none. */
  httpStatus: z.number().int().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
  /** When the next attempt is due, while it waits. */
  dueAt: instant,
  deliveredAt: instant.nullable(),
})

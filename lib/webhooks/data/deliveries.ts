import type { Db } from '@/lib/db'

export type ClaimedDelivery = {
  id: string
  webhookId: string
  activityId: bigint | null
  attempts: number
  claimedAt: Date
  url: string
}

/**
 * Claims the next due delivery, in the order of events, of a webhook that nothing is being sent to; also one whose sender has died. Concurrent
 * processes claim different ones.
 */
export async function claimDelivery(db: Db, now: Date, staleBefore: Date): Promise<ClaimedDelivery | null> {
  const [row] = await db.$queryRaw<ClaimedDelivery[]>`
    UPDATE "WebhookDelivery" d SET status = 'sending', "claimedAt" = ${now}::timestamptz, attempts = d.attempts + 1
    FROM "Webhook" w
    WHERE w.id = d."webhookId" AND d.id = (
      SELECT due.id FROM "WebhookDelivery" due JOIN "Webhook" hook ON hook.id = due."webhookId"
      WHERE (due.status = 'waiting' AND due."dueAt" <= ${now}::timestamptz
          OR due.status = 'sending' AND due."claimedAt" < ${staleBefore}::timestamptz)
        AND (hook."disabledAt" IS NULL OR due."activityId" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "WebhookDelivery" busy WHERE busy."webhookId" = due."webhookId"
          AND busy.status = 'sending' AND busy."claimedAt" >= ${staleBefore}::timestamptz)
      ORDER BY due."dueAt", due."activityId" LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
    RETURNING d.id, d."webhookId", d."activityId", d.attempts, d."claimedAt", w.url`
  return row ?? null
}

export type DeliveryOutcome = {
  status: 'waiting' | 'delivered' | 'failed' | 'withdrawn'
  httpStatus?: number | null
  error?: string | null
  dueAt?: Date
  deliveredAt?: Date
}

/** Stores the outcome of an attempt; false where another process has taken the delivery over. */
export async function updateDeliveryOutcome(
  db: Db,
  { id, claimedAt }: ClaimedDelivery,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  const { count } = await db.webhookDelivery.updateMany({
    where: { id, status: 'sending', claimedAt },
    data: { httpStatus: null, error: null, ...outcome },
  })
  return count > 0
}

export async function insertTestDelivery(
  db: Db,
  delivery: { id: string; webhookId: string; event: string; at: Date },
): Promise<void> {
  const { id, webhookId, event, at } = delivery
  await db.webhookDelivery.create({ data: { id, webhookId, event, dueAt: at, createdAt: at } })
}

/** Queues the delivery of an event anew, from its first attempt; false if there is none, or it is being sent. */
export async function requeueDelivery(db: Db, webhookId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.webhookDelivery.updateMany({
    where: { id, webhookId, activityId: { not: null }, status: { not: 'sending' } },
    data: { status: 'waiting', attempts: 0, dueAt: now, httpStatus: null, error: null, deliveredAt: null },
  })
  return count > 0
}

/** Fails what still waits for a webhook that is switched off. */
export async function failWaiting(db: Db, webhookId: string): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { webhookId, status: 'waiting' },
    data: { status: 'failed', error: 'disabled' },
  })
}

export async function deleteDeliveriesBefore(db: Db, before: Date): Promise<void> {
  await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before } } })
}

/** The deliveries of a webhook, newest first. */
export function findDeliveries(
  db: Db,
  webhookId: string,
  before: { at: Date; id: string } | null,
  limit: number,
) {
  return db.webhookDelivery.findMany({
    where: {
      webhookId,
      ...(before && {
        OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    omit: { activityId: true, claimedAt: true },
  })
}

import { recordActivity } from '@/lib/activity/data/record'
import { secret } from '@/lib/auth/secret'
import { inTransaction, prisma } from '@/lib/db'
import { dayMs, minuteMs } from '@/lib/duration'
import {
  type ClaimedDelivery,
  claimDelivery,
  type DeliveryOutcome,
  failWaiting,
  updateDeliveryOutcome,
} from '@/lib/webhooks/data/deliveries'
import { findDeliverableEvent, lockWebhookPosition, queueDeliveries } from '@/lib/webhooks/data/events'
import { disableFailing, updateFailingSince } from '@/lib/webhooks/data/webhooks'
import { signatureHeaders, toPayload, toTestPayload, webhookSecret } from '@/lib/webhooks/payload'
import { postJson, type RequestResult } from '@/lib/webhooks/request'

export type WebhookContext = {
  /** The address of this installation, without a trailing slash. */
  site: string
  now: () => Date
  timeoutMs: number
  allowsLoopback: boolean
}

/** Longer than any attempt can take. */
const staleMs = 2 * minuteMs
/** The pause after each failure; after the last one the delivery is given up. */
const retryPausesMs = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minuteMs)
/** After failing this long, with nothing that got through, a webhook is switched off. */
const maxFailingMs = 3 * dayMs

/**
 * Queues deliveries of new events, each once however many processes try, as the position is stored in the same
 * transaction. Reads at most `limit` events; true while there are more.
 */
export async function queueNewDeliveries(now: Date, limit: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const after = await lockWebhookPosition(tx)
    return after !== null && (await queueDeliveries(tx, after, now, limit)) === limit
  })
}

/** Claims the next due delivery; null when there is none. */
export function claimDueDelivery(now: Date): Promise<ClaimedDelivery | null> {
  return claimDelivery(prisma(), now, new Date(now.getTime() - staleMs))
}

/** Sends a claimed delivery once and stores what came of it. */
export async function attemptDelivery(delivery: ClaimedDelivery, context: WebhookContext): Promise<void> {
  const result = await send(delivery, context)
  const at = context.now()
  const outcome = toOutcome(delivery, result, at)
  await inTransaction(async (tx) => {
    if (!(await updateDeliveryOutcome(tx, delivery, outcome)) || outcome.status === 'withdrawn') return
    const { webhookId, activityId } = delivery
    if (outcome.status === 'delivered') return updateFailingSince(tx, webhookId, null)
    if (activityId === null) return
    await updateFailingSince(tx, webhookId, at)
    if (outcome.status !== 'failed') return
    const name = await disableFailing(tx, webhookId, new Date(at.getTime() - maxFailingMs), at)
    if (name === null) return
    await failWaiting(tx, webhookId)
    const entry = { verb: 'webhook.switched-off', subjectKind: 'webhook', subjectId: webhookId }
    await recordActivity(tx, null, at, [{ ...entry, detail: { name } }])
  })
}

/** Makes the message at the time of sending, of what may be told then; null where it may not. */
async function send(delivery: ClaimedDelivery, context: WebhookContext): Promise<RequestResult | null> {
  const { id, webhookId, url } = delivery
  const at = context.now()
  const event = delivery.activityId === null ? null : await findDeliverableEvent(prisma(), id)
  if (delivery.activityId !== null && !event) return null
  const body = JSON.stringify(
    event ? toPayload(event, context.site) : toTestPayload(webhookId, at, context.site),
  )
  const headers = signatureHeaders(webhookSecret(secret(), webhookId), id, at, body)
  return postJson(new URL(url), headers, body, context)
}

function toOutcome(
  { attempts, activityId }: ClaimedDelivery,
  result: RequestResult | null,
  at: Date,
): DeliveryOutcome {
  if (!result) return { status: 'withdrawn' }
  const answer = 'status' in result ? { httpStatus: result.status } : { error: result.error }
  if ('status' in result && result.status >= 200 && result.status < 300)
    return { ...answer, status: 'delivered', deliveredAt: at }
  const pause = activityId === null ? undefined : retryPausesMs[attempts - 1]
  if (pause === undefined) return { ...answer, status: 'failed' }
  return { ...answer, status: 'waiting', dueAt: new Date(at.getTime() + pause) }
}

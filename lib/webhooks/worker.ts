import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { dayMs } from '@/lib/duration'
import { configuredSiteUrl, env } from '@/lib/env'
import { runInBatches, startQueue, withoutOverlap } from '@/lib/jobs/loop'
import { log } from '@/lib/log'
import { deleteDeliveriesBefore } from '@/lib/webhooks/data/deliveries'
import { attemptDelivery, claimDueDelivery, queueNewDeliveries } from '@/lib/webhooks/delivery'

const pollMs = 20_000
/** What happens within so long is queued in one batch. */
const gatherMs = 100
/** Events per transaction. */
const batchSize = 200
/** Deliveries that one process sends at once, each to another webhook. */
const maxConcurrent = 4
const timeoutMs = 10_000
/** How long a delivery is kept: 30 days. */
const retentionMs = 30 * dayMs

/**
 * Queues and sends what webhooks are told, in every process; each event is queued and sent by one. Runs at events of
 * the listener and at intervals. Returns a function that ends it.
 */
export function startWebhookWorker(listener: PostgresListener): () => void {
  const { now } = systemClock
  const { TASHAN_WEBHOOK_LOOPBACK: allowsLoopback } = env()
  const context = { site: configuredSiteUrl(env()), now, timeoutMs, allowsLoopback }
  let ended = false
  let active = 0

  /** Sends until nothing is due; what it claims wakes another, up to the limit. */
  async function deliver(): Promise<void> {
    if (ended || active >= maxConcurrent) return
    active++
    try {
      for (;;) {
        const claimed = ended ? null : await claimDueDelivery(now())
        if (!claimed) return
        void deliver()
        await attemptDelivery(claimed, context)
      }
    } catch (error) {
      log.warn({ err: error }, 'sending to a webhook failed')
    } finally {
      active--
    }
  }
  const queueNew = async () => {
    await runInBatches(async (limit) => !ended && (await queueNewDeliveries(now(), limit)), batchSize)
    void deliver()
  }
  const queue = withoutOverlap('queueing for webhooks', queueNew, gatherMs)
  const poll = withoutOverlap('looking after webhooks', async () => {
    await deleteDeliveriesBefore(prisma(), new Date(now().getTime() - retentionMs))
    void queue()
  })
  void poll()
  return startQueue(listener, {
    channel: 'event',
    onNotification: () => void queue(),
    pollMs,
    poll,
    onEnd() {
      ended = true
    },
  })
}

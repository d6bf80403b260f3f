import { numberEvents } from '@/lib/activity/data/record'
import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { systemClock } from '@/lib/clock'
import { configuredSiteUrl, env } from '@/lib/env'
import { runInBatches, startQueue, withoutOverlap } from '@/lib/jobs/loop'
import { cleanUp, deliverNextEmail, queueDueDigests } from '@/lib/notifications/delivery'
import { distribute } from '@/lib/notifications/distribution'

const pollMs = 20_000
/** Waits before it notifies of a comment; what happens meanwhile goes into the same batch. */
const gatherMs = 100
/** Events per transaction. */
const batchSize = 100

/**
 * Distributes notifications and sends e-mails in every process; each event and e-mail is handled by one. Runs
 * at events of the listener and at intervals. Returns a function that ends it.
 */
export function startNotificationWorker(listener: PostgresListener): () => void {
  const { SMTP_URL: url } = env()
  const site = configuredSiteUrl(env())
  const { now } = systemClock
  let ended = false

  const notifyInBatches = async () => {
    const distributeBatch = (limit: number) => distribute({ now, mail: url !== undefined, limit })
    await runInBatches(async (limit) => !ended && (await distributeBatch(limit)), batchSize)
    void deliver()
  }
  const notifyPeople = withoutOverlap('notifying people', notifyInBatches, gatherMs)
  const deliver = withoutOverlap('sending e-mails', async () => {
    while (url && !ended && (await deliverNextEmail({ url, site, now })));
  })
  const poll = withoutOverlap('looking after notifications', async () => {
    await numberEvents()
    await cleanUp(now())
    if (url) await queueDueDigests(now())
    void notifyPeople()
  })
  void poll()
  return startQueue(listener, {
    channel: 'event',
    onNotification: notifyPeople,
    pollMs,
    poll,
    onEnd() {
      ended = true
    },
  })
}

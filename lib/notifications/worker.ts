import { numberEvents } from '@/lib/activity/data/record'
import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { backgroundTask } from '@/lib/background-task'
import { systemClock } from '@/lib/clock'
import { configuredSiteUrl, env } from '@/lib/env'
import { runInBatches } from '@/lib/notifications/batches'
import { cleanUp, deliverNextEmail, queueDueDigests } from '@/lib/notifications/delivery'
import { distribute } from '@/lib/notifications/distribution'

const pollMs = 20_000
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

  const notifyPeople = backgroundTask(async () => {
    const distributeBatch = (limit: number) => distribute({ now, mail: url !== undefined, limit })
    await runInBatches(async (limit) => !ended && (await distributeBatch(limit)), batchSize)
    if (url) deliver()
  })
  const deliver = backgroundTask(async () => {
    if (!url) return
    while (!ended && (await deliverNextEmail({ url, site, now })));
  })
  const runPeriodically = backgroundTask(async () => {
    await numberEvents()
    await cleanUp(now())
    if (url) await queueDueDigests(now())
    notifyPeople()
  })
  const timer = setInterval(runPeriodically, pollMs)
  const unsubscribe = listener.on('event', notifyPeople)
  const end = () => {
    ended = true
    clearInterval(timer)
    unsubscribe()
  }
  listener.onEnd(end)
  runPeriodically()
  return end
}

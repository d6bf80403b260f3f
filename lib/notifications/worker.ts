import type { Hub } from '@/lib/activity/hub'
import { systemClock } from '@/lib/clock'
import { env, siteOf } from '@/lib/env'
import { log } from '@/lib/log'
import { inBatches } from '@/lib/notifications/batches'
import { deliverNext, digest, tidy } from '@/lib/notifications/delivery'
import { distribute } from '@/lib/notifications/distribution'

const beat = 20_000
/** Events told in one transaction. */
const atOnce = 100

/**
 * Tells people what happened, in every process: each event is told once, each e-mail sent by one of them. Woken by the
 * hub, and now and then by itself for what falls due. Returns how to end it.
 */
export function startWorker(hub: Hub): () => void {
  const { SMTP_URL: url } = env()
  const site = siteOf(env())
  const { now } = systemClock
  let ended = false

  const tell = once(async () => {
    const told = (limit: number) => distribute({ now, mail: url !== undefined, limit })
    await inBatches(async (limit) => !ended && (await told(limit)), atOnce)
    if (url) deliver()
  })
  const deliver = once(async () => {
    if (!url) return
    while (!ended && (await deliverNext({ url, site, now })));
  })
  const keep = once(async () => {
    await tidy(now())
    if (url) await digest(now())
    tell()
  })
  const timer = setInterval(keep, beat)
  const off = hub.on('event', tell)
  const end = () => {
    ended = true
    clearInterval(timer)
    off()
  }
  hub.onEnd(end)
  keep()
  return end
}

/** Never twice at the same time; asked meanwhile, it runs once more. A failure is logged and tried again at the next call. */
function once(run: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async function wake() {
    again = true
    if (running) return
    running = true
    try {
      while (again) {
        again = false
        await run()
      }
    } catch (error) {
      log.error({ err: error }, 'telling people failed')
    } finally {
      running = false
    }
  }
}

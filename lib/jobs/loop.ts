import { setTimeout as wait } from 'node:timers/promises'
import type { PostgresChannel, PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { log } from '@/lib/log'

type Queue = {
  channel: PostgresChannel
  onNotification: (payload: string) => void
  pollMs: number
  poll: () => void
  onEnd?: () => void
}

/** Looks after a queue in Postgres at notifications of its channel and at intervals. Returns a function that ends it. */
export function startQueue(listener: PostgresListener, queue: Queue): () => void {
  const timer = setInterval(queue.poll, queue.pollMs)
  const unsubscribe = listener.on(queue.channel, queue.onNotification)
  const end = () => {
    clearInterval(timer)
    unsubscribe()
    queue.onEnd?.()
  }
  listener.onEnd(end)
  return end
}

/**
 * Runs one call at a time, and once more if called meanwhile; a failure is logged under this name. Waits `gatherMs`
 * first, or longer after a long run, so that calls soon after one another share a run.
 */
export function withoutOverlap(name: string, run: () => Promise<void>, gatherMs = 0): () => Promise<void> {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    for (let restMs = 0; again; ) {
      if (gatherMs > 0) await wait(Math.max(gatherMs, restMs), undefined, { ref: false })
      again = false
      const startedAt = performance.now()
      await run().catch((error: unknown) => log.warn({ err: error }, `${name} failed`))
      restMs = restAfter(performance.now() - startedAt)
    }
    running = false
  }
}

/** Milliseconds to rest after work that nobody waits for: four times as long as it took, but a second at most. */
const restAfter = (tookMs: number) => Math.min(4 * tookMs, 1000)

/** Runs batches of at most `most`, with rests, until none is left; halves a failing batch, throws if one item fails. */
export async function runInBatches(
  run: (limit: number) => Promise<boolean>,
  maxLimit: number,
): Promise<void> {
  let limit = maxLimit
  for (let more = true; more; ) {
    const startedAt = performance.now()
    try {
      more = await run(limit)
      limit = Math.min(maxLimit, limit * 2)
    } catch (error) {
      if (limit === 1) throw error
      limit = Math.ceil(limit / 2)
    }
    if (more) await wait(restAfter(performance.now() - startedAt), undefined, { ref: false })
  }
}

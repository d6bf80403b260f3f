import { setTimeout as wait } from 'node:timers/promises'
import { restAfter } from '@/lib/jobs/batches'
import { log } from '@/lib/log'

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

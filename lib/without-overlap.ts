import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/log'

/**
 * Runs one call at a time, and once more if called meanwhile; a failure is logged under this name. Waits `gatherMs`
 * first, so that calls soon after one another share a run.
 */
export function withoutOverlap(name: string, run: () => Promise<void>, gatherMs = 0): () => Promise<void> {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      if (gatherMs > 0) await wait(gatherMs, undefined, { ref: false })
      again = false
      await run().catch((error: unknown) => log.warn({ err: error }, `${name} failed`))
    }
    running = false
  }
}

import { log } from '@/lib/log'

/** Runs one call at a time, and once more if called meanwhile; a failure is logged under this name. */
export function withoutOverlap(name: string, run: () => Promise<void>): () => Promise<void> {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await run().catch((error: unknown) => log.warn({ err: error }, `${name} failed`))
    }
    running = false
  }
}

import { log } from '@/lib/log'

/** Makes calls of `run` that never overlap: one more follows if called meanwhile. A failure is logged. */
export function backgroundTask(run: () => Promise<void>): () => void {
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
      log.error({ err: error }, 'work in the background failed')
    } finally {
      running = false
    }
  }
}

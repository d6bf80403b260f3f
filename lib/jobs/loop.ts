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

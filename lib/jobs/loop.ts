import type { PostgresChannel, PostgresListener } from '@/lib/activity/listener/postgres-listener'

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

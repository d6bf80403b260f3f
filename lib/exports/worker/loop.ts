import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { deleteExpiredExports, heartbeatTimeoutMs, updateHeartbeat } from '@/lib/exports/data/exports'
import { jobPool } from '@/lib/jobs/pool'
import { log } from '@/lib/log'

const heartbeatMs = 15_000
/** How long a file is kept: seven days. */
const retentionMs = 7 * 24 * 60 * 60_000

/**
 * Runs requested exports, stops cancelled ones, retries abandoned ones and deletes expired files.
 * Returns a function that stops all this.
 */
export function startExports(listener: PostgresListener): () => void {
  const runner = jobPool().exports
  let busy = false
  let again = false
  const wake = async () => {
    again = true
    if (busy) return
    busy = true
    while (again) {
      again = false
      const left = await runner.ask('exports', null).catch((error: unknown) => {
        log.warn({ err: error }, 'making exports was broken off')
      })
      if (left === 'more') again = true
    }
    busy = false
  }
  const unsubscribe = listener.on('export', (payload) => {
    const [event, id] = payload.split(' ')
    if (event === 'cancelled' && runner.current === id) runner.stop()
    if (event !== 'running' && event !== 'over') void wake()
  })
  const maintain = async () => {
    const now = systemClock.now()
    const before = (ago: number) => new Date(now.getTime() - ago)
    if (await updateHeartbeat(prisma(), runner.current, now, before(heartbeatTimeoutMs))) void wake()
    await deleteExpiredExports(prisma(), before(retentionMs))
  }
  const timer = setInterval(() => {
    maintain().catch((error: unknown) => log.warn({ err: error }, 'looking after exports failed'))
  }, heartbeatMs)
  const end = () => {
    clearInterval(timer)
    unsubscribe()
    for (const one of Object.values(jobPool())) one.stop()
  }
  listener.onEnd(end)
  return end
}

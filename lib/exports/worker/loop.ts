import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { dayMs } from '@/lib/duration'
import { claimExport, deleteExpiredExports, updateHeartbeat } from '@/lib/exports/data/exports'
import type { exportJob } from '@/lib/exports/worker/jobs'
import { startQueue, withoutOverlap } from '@/lib/jobs/loop'
import { jobPool } from '@/lib/jobs/runner'

const heartbeatMs = 15_000

/**
 * Runs requested exports, stops cancelled ones, retries abandoned ones and deletes expired files.
 * Returns a function that stops all this.
 */
export function startExports(listener: PostgresListener): () => void {
  const { exports: runner, interactive } = jobPool()
  const { now } = systemClock
  let current: string | null = null
  const makeExports = withoutOverlap('making exports', async () => {
    try {
      for (;;) {
        const claimed = await claimExport(prisma(), now())
        if (!claimed) return
        current = claimed.id
        await runner.ask<typeof exportJob>('export', claimed)
      }
    } finally {
      current = null
    }
  })
  return startQueue(listener, {
    channel: 'export',
    onNotification(payload) {
      const [event, id] = payload.split(' ')
      if (event === 'cancelled' && current === id) runner.stop()
      if (event !== 'running' && event !== 'over') void makeExports()
    },
    pollMs: heartbeatMs,
    poll: withoutOverlap('looking after exports', async () => {
      if (await updateHeartbeat(prisma(), current, now())) void makeExports()
      await deleteExpiredExports(prisma(), new Date(now().getTime() - retentionMs))
    }),
    onEnd() {
      runner.stop()
      interactive.stop()
    },
  })
}

/** How long an export and its file are kept: seven days. */
export const retentionMs = 7 * dayMs

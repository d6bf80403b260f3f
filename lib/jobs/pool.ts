import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { deleteExpiredExports, heartbeatTimeoutMs, updateHeartbeat } from '@/lib/exports/data/exports'
import { JobRunner } from '@/lib/jobs/runner'
import { log } from '@/lib/log'

const minute = 60_000
const heartbeatMs = 15_000
const globals = globalThis as typeof globalThis & {
  tashanJobPool?: { exports: JobRunner; interactive: JobRunner }
}

/** This process's two helpers: one makes exports, the other answers what a person waits for (previews, checks, test prints). */
export function jobPool(): { exports: JobRunner; interactive: JobRunner } {
  // Put together here, so that the bundler does not take the script for a module of the site.
  const node = [process.execPath, '--import', 'tsx', '--max-old-space-size=1024']
  const command = (name: string) => [...node, ['scripts', 'worker.ts'].join('/'), name]
  globals.tashanJobPool ??= {
    exports: new JobRunner(command('exports'), 2 * minute, 10 * minute),
    interactive: new JobRunner(command('interactive'), 5 * minute, env().TASHAN_FILE_SECONDS * 1000),
  }
  return globals.tashanJobPool
}

const retentionMs = 7 * 24 * 60 * minute

/**
 * Has exports made as they are asked for, by any process that listens, and stops one that is cancelled. One that was
 * left lying is taken up again; files are forgotten after seven days. Returns how to end it.
 */
export function startExports(hub: PostgresListener): () => void {
  const runner = jobPool().exports
  let busy = false
  let again = false
  const wake = async () => {
    again = true
    if (busy) return
    busy = true
    while (again) {
      again = false
      await runner.ask('exports', null).catch((error: unknown) => {
        log.warn({ err: error }, 'making exports was broken off')
      })
    }
    busy = false
  }
  const unsubscribe = hub.on('export', (payload) => {
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
  hub.onEnd(end)
  return end
}

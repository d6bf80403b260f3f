import type { Hub } from '@/lib/activity/hub'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { forgetExports, keepAlive, silence } from '@/lib/summaries/data/exports'
import { Lane } from '@/lib/summaries/worker/lane'

const minute = 60_000
const beat = 15_000
const kept = globalThis as typeof globalThis & { tashanLanes?: { exports: Lane; desk: Lane } }

/** This process's two helpers: one makes exports, the other answers what a person waits for (previews, checks, test prints). */
export function lanes(): { exports: Lane; desk: Lane } {
  // Put together here, so that the bundler does not take the script for a module of the site.
  const node = [process.execPath, '--import', 'tsx', '--max-old-space-size=1024']
  const command = (lane: string) => [...node, ['scripts', 'worker.ts'].join('/'), lane]
  kept.tashanLanes ??= {
    exports: new Lane(command('exports'), 2 * minute, 10 * minute),
    desk: new Lane(command('desk'), 5 * minute, env().TASHAN_FILE_SECONDS * 1000),
  }
  return kept.tashanLanes
}

const remembered = 7 * 24 * 60 * minute

/**
 * Has exports made as they are asked for, by any process that listens, and stops one that is cancelled. One that was
 * left lying is taken up again; files are forgotten after seven days. Returns how to end it.
 */
export function startExports(hub: Hub): () => void {
  const lane = lanes().exports
  let busy = false
  let again = false
  const wake = async () => {
    again = true
    if (busy) return
    busy = true
    while (again) {
      again = false
      await lane.ask('exports', null).catch((error: unknown) => {
        log.warn({ err: error }, 'making exports was broken off')
      })
    }
    busy = false
  }
  const off = hub.on('export', (about) => {
    const [what, id] = about.split(' ')
    if (what === 'cancelled' && lane.current === id) lane.stop()
    if (what !== 'running' && what !== 'over') void wake()
  })
  const keep = async () => {
    const now = systemClock.now()
    const before = (ago: number) => new Date(now.getTime() - ago)
    if (await keepAlive(prisma(), lane.current, now, before(silence))) void wake()
    await forgetExports(prisma(), before(remembered))
  }
  const timer = setInterval(() => {
    keep().catch((error: unknown) => log.warn({ err: error }, 'looking after exports failed'))
  }, beat)
  const end = () => {
    clearInterval(timer)
    off()
    for (const one of Object.values(lanes())) one.stop()
  }
  hub.onEnd(end)
  return end
}

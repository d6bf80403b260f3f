import { runSchedule } from '@/lib/backup/backup'
import { backupSchedule } from '@/lib/backup/schedule'
import type { Env } from '@/lib/env'
import { withoutOverlap } from '@/lib/jobs/loop'
import { toSentence } from '@/scripts/fault-message'

const pollMs = 60_000

/** Takes the daily backup while the site runs, in this process, which has nothing else to do. Returns a function that ends it. */
export function startBackups(url: string, settings: Env): () => void {
  const schedule = backupSchedule(settings)
  if (!schedule) return () => {}
  const poll = withoutOverlap('the daily backup', async () => {
    try {
      const file = await runSchedule({ url, schedule, toSentence })
      if (file) console.log(`备份 backup  ${file}`)
    } catch (error) {
      console.error(`备份未成功 / The backup failed: ${toSentence(error)}`)
    }
  })
  void poll()
  const timer = setInterval(() => void poll(), pollMs)
  return () => clearInterval(timer)
}

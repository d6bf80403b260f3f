import { existsSync, readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { serveRequests } from '@/lib/jobs/job'

// Started by lib/jobs/runner.ts. Readers of a page come before exports, hence the low priority.
const [, , name] = process.argv
if (name === 'exports')
  for (const thread of listThreads()) setPriority(thread, constants.priority.PRIORITY_LOW)
const jobs =
  name === 'restore'
    ? [(await import('@/lib/backup/restoration')).restoreJob]
    : (await import('@/lib/exports/worker/jobs')).jobs
serveRequests(jobs)

/** Linux has a priority for each thread, and those that collect garbage run already. */
function listThreads(): number[] {
  const folder = '/proc/self/task'
  return existsSync(folder) ? readdirSync(folder).map(Number) : [process.pid]
}

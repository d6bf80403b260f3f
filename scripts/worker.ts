import { constants, setPriority } from 'node:os'
import { serveRequests } from '@/lib/jobs/server'

// Started by lib/jobs/pool.ts. Readers of a page come before exports, hence the low priority.
const [, , name] = process.argv
if (name === 'exports') setPriority(constants.priority.PRIORITY_LOW)
const jobs =
  name === 'restore'
    ? [(await import('@/lib/backup/job')).restoreJob]
    : (await import('@/lib/exports/worker/jobs')).jobs
serveRequests(jobs)

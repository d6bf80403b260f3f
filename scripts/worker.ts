import { constants, setPriority } from 'node:os'
import { jobs } from '@/lib/exports/worker/jobs'
import { serveRequests } from '@/lib/jobs/server'

// Started by lib/jobs/pool.ts. Readers of a page come before exports, hence the low priority.
if (process.argv[2] === 'exports') setPriority(constants.priority.PRIORITY_LOW)
serveRequests(jobs)

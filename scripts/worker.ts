import { constants, setPriority } from 'node:os'
import { serveRequests } from '@/lib/jobs/server'

// Started by lib/jobs/pool.ts. Who reads a page comes before who waits for a file.
if (process.argv[2] === 'exports') setPriority(constants.priority.PRIORITY_LOW)
serveRequests()

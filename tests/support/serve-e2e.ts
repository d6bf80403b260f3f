import { Client } from 'pg'
import { ensureDatabase } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { startScratch } from '@/scripts/database/scratch'
import { startInstance } from '@/tests/support/instance-e2e'
import { e2eSecret, writeDatabaseUrl } from '@/tests/support/people-e2e'
import { seedPeople } from '@/tests/support/seed-e2e'

/**
 * The server of the browser tests: a temporary database with the first report and one person of each role.
 */
const port = process.env.TASHAN_E2E_PORT ?? '3456'
const scratch = await startScratch(['shared_preload_libraries=pg_stat_statements'])
const url = await ensureDatabase(scratch, 'e2e')
await migrate(url, 'prisma/migrations')
const client = new Client({ connectionString: url })
await client.connect()
await client.query('CREATE EXTENSION pg_stat_statements')
await client.end()
writeDatabaseUrl(url)
Object.assign(process.env, {
  DATABASE_URL: url,
  TASHAN_SECRET: e2eSecret,
  TASHAN_WEBHOOK_LOOPBACK: 'on',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
})

await seedPeople()

const web = startInstance(url, port)
const end = async () => {
  web.kill('SIGKILL')
  await scratch.remove()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
web.on('exit', () => void end())

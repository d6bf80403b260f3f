import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { startScratch } from '@/scripts/database/scratch'

declare module 'vitest' {
  export interface ProvidedContext {
    template: string
  }
}

/** One temporary Postgres for the run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const scratch = await startScratch()
  const url = await ensureDatabase(scratch, 'template_migrated')
  await migrate(url, 'prisma/migrations')
  await closeTemplate(scratch.url('postgres'), 'template_migrated')
  project.provide('template', url)
  return () => scratch.remove()
}

/** A template may be copied only while nobody is connected to it, and a connection ends a moment after it was closed. */
async function closeTemplate(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS false`)
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    database,
  ])
  await client.end()
}

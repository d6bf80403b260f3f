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
  project.provide('template', url)
  return () => scratch.remove()
}

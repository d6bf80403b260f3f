import { env } from '@/lib/env'
import { JobRunner } from '@/lib/jobs/runner'

const minute = 60_000
const globals = globalThis as typeof globalThis & {
  tashanJobPool?: JobPool
}
type JobPool = { exports: JobRunner; interactive: JobRunner; restore: JobRunner }

/**
 * The worker processes of this one: `exports` makes files, `interactive` does what a person waits for, `restore` fills
 * an empty database.
 */
export function jobPool(): JobPool {
  // Put together here, so that the bundler does not take the script for a module of the site.
  const node = [process.execPath, '--import', 'tsx', '--max-old-space-size=1024']
  const command = (name: string) => [...node, ['scripts', 'worker.ts'].join('/'), name]
  globals.tashanJobPool ??= {
    exports: new JobRunner(command('exports'), 2 * minute, 10 * minute),
    interactive: new JobRunner(command('interactive'), 5 * minute, env().TASHAN_FILE_SECONDS * 1000),
    restore: new JobRunner(command('restore'), minute, 180 * minute),
  }
  return globals.tashanJobPool
}

import { env } from '@/lib/env'
import { JobRunner } from '@/lib/jobs/runner'

const minute = 60_000
const globals = globalThis as typeof globalThis & {
  tashanJobPool?: { exports: JobRunner; interactive: JobRunner }
}

/** The two worker processes of this one: `exports` makes files, `interactive` does what a person waits for. */
export function jobPool(): { exports: JobRunner; interactive: JobRunner } {
  // Put together here, so that the bundler does not take the script for a module of the site.
  const node = [process.execPath, '--import', 'tsx', '--max-old-space-size=1024']
  const command = (name: string) => [...node, ['scripts', 'worker.ts'].join('/'), name]
  globals.tashanJobPool ??= {
    exports: new JobRunner(command('exports'), 2 * minute, 10 * minute),
    interactive: new JobRunner(command('interactive'), 5 * minute, env().TASHAN_FILE_SECONDS * 1000),
  }
  return globals.tashanJobPool
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withFileLock } from '@/scripts/file-lock.mjs'
import { withProgress } from '@/scripts/progress.mjs'

/** One hash over the contents of files and folders; missing ones are ignored. */
export function hashFiles(paths: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap(listFiles)) {
    const content = readFileSync(path)
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

type BuildStep = { name: string; stampFile: string; sources: string[]; output: string }

/** Runs a step once, with the hash of its sources, if they changed since the last success or its output is missing. */
export async function runIfChanged(
  step: BuildStep,
  run: (sourceHash: string) => Promise<unknown>,
  lockFile = 'node_modules/.tashan-turn',
): Promise<void> {
  const sourceHash = hashFiles(step.sources)
  const isCurrent = () =>
    existsSync(step.output) &&
    existsSync(step.stampFile) &&
    readFileSync(step.stampFile, 'utf8') === sourceHash
  if (isCurrent()) return
  await withProgress(step.name, () =>
    withFileLock(lockFile, async () => {
      if (isCurrent()) return
      await run(sourceHash)
      mkdirSync(dirname(step.stampFile), { recursive: true })
      writeFileSync(step.stampFile, sourceHash)
    }),
  )
}

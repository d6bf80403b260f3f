import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { step } from '@/scripts/step.mjs'
import { inTurn } from '@/scripts/turn.mjs'

/** One hash over the contents of files and folders; what is not there does not count. */
export function hashOf(paths: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap(filesBelow)) {
    const content = readFileSync(path)
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

type Work = { name: string; stamp: string; sources: string[]; made: string }

/** Runs as one step, if these sources were changed since it last succeeded or what it made is gone; once among several starts. */
export async function whenChanged(
  work: Work,
  run: () => Promise<unknown>,
  turn = 'node_modules/.tashan-turn',
): Promise<void> {
  const wanted = hashOf(work.sources)
  const isCurrent = () =>
    existsSync(work.made) && existsSync(work.stamp) && readFileSync(work.stamp, 'utf8') === wanted
  if (isCurrent()) return
  await step(work.name, () =>
    inTurn(turn, async () => {
      if (isCurrent()) return
      await run()
      mkdirSync(dirname(work.stamp), { recursive: true })
      writeFileSync(work.stamp, wanted)
    }),
  )
}

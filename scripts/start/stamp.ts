import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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

/** Runs only if these sources were changed since it last succeeded or what it made is gone; returns whether it ran. */
export async function whenChanged(
  stamp: string,
  sources: string[],
  made: boolean,
  run: () => Promise<unknown>,
): Promise<boolean> {
  const wanted = hashOf(sources)
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await run()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fontFiles, fromWoff } from '@/lib/documents/woff'
import { env } from '@/lib/env'

/** Font files for pages: the office's own in the data folder first, then those of npm packages, WOFF unpacked once. */
export function fontPaths(): string[] {
  const own = resolve(env().TASHAN_DATA_DIR, 'fonts')
  return [...(existsSync(own) ? [own] : []), ...fontFiles.map(readableFont)]
}

function readableFont(file: string): string {
  const path = resolve('node_modules', file)
  if (!file.endsWith('.woff')) return path
  const unpacked = join(fontCache(), `${basename(file, '.woff')}.ttf`)
  if (!existsSync(unpacked)) {
    const beside = `${unpacked}.${process.pid}`
    writeFileSync(beside, fromWoff(readFileSync(path)))
    renameSync(beside, unpacked)
  }
  return unpacked
}

/** A folder of this user alone, so that nobody else puts fonts there. */
function fontCache(): string {
  const user = process.getuid?.() ?? 'own'
  const folder = join(tmpdir(), `tashan-fonts-${user}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid()))
    throw new Error(`${folder} belongs to somebody else`)
  return folder
}

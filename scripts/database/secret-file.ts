import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Reads or creates a file with a random secret, readable by its owner alone. */
export function ensureSecret(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) writeAtomically(path, randomBytes(32).toString('base64url'))
  return readFileSync(path, 'utf8').trim()
}

/** Writes beside the file and links it into place: never incomplete, and the first writer wins. */
function writeAtomically(path: string, text: string) {
  const temporary = `${path}.${process.pid}`
  try {
    writeFileSync(temporary, text, { mode: 0o600 })
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

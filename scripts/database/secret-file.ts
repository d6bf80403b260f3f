import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A random secret in a file for its owner alone: made once. */
export function ensureSecret(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) writeAtomically(path, randomBytes(32).toString('base64url'))
  return readFileSync(path, 'utf8').trim()
}

/** Written beside and linked into place: never half there, and the first of two makers wins. */
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

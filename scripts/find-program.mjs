import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']

/**
 * The path of a program that the machine may have.
 * @param {string} name
 */
export function findProgram(name) {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** What the test of several instances needs beside Node. */
export const missingForFleet = ['nginx', 'pgbouncer', 'openssl'].filter((name) => !findProgram(name))

/** What the test of the back/forward cache needs: a Chromium that can show a window. */
export const missingForBackCache = ['chromium'].filter((name) => !findProgram(name))

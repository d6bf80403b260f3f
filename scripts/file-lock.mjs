import { mkdirSync, readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const heartbeatMs = 1000
const staleAfterMs = 10_000

/**
 * Runs under a lock of all processes; a killed process loses its lock.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withFileLock(file, run) {
  mkdirSync(dirname(file), { recursive: true })
  while (!acquire(file)) await wait(200)
  const heartbeat = setInterval(() => utimes(file, new Date(), new Date(), () => {}), heartbeatMs)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await run()
  } finally {
    clearInterval(heartbeat)
    process.off('exit', release)
    release()
  }
}

/** @param {string} file */
function acquire(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (isStale(file)) rmSync(file, { force: true })
  return false
}

/**
 * Compares the file's time as well, since a pid may be reused.
 * @param {string} file
 */
function isStale(file) {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (touched === undefined) return false
  if (Date.now() - touched > staleAfterMs) return true
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

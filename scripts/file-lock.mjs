import { randomUUID } from 'node:crypto'
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
  const own = `${process.pid}-${randomUUID()}`
  while (!createFile(file, own)) {
    const found = readFile(file)
    if (found !== null && isStale(file, found)) removeLock(file, found)
    await wait(200)
  }
  const heartbeat = setInterval(() => utimes(file, new Date(), new Date(), () => {}), heartbeatMs)
  const release = () => removeLock(file, own)
  process.once('exit', release)
  try {
    return await run()
  } finally {
    clearInterval(heartbeat)
    process.off('exit', release)
    release()
  }
}

/**
 * Removes the lock with this content and no other one: only who has created the guard of this content reads the lock
 * again and removes it, so nobody removes what another process has put in its place meanwhile.
 * @param {string} file
 * @param {string} content
 */
function removeLock(file, content) {
  const guard = `${file}-${content}`
  if (createFile(guard, '')) {
    if (readFile(file) === content) rmSync(file, { force: true })
    rmSync(guard, { force: true })
  } else if (isOld(guard)) rmSync(guard, { force: true })
}

/**
 * Creates a file that is not there yet.
 * @param {string} file
 * @param {string} content
 */
function createFile(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return false
  }
}

/** @param {string} file */
function readFile(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
    return null
  }
}

/** @param {string} file */
function isOld(file) {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return touched !== undefined && Date.now() - touched > staleAfterMs
}

/**
 * Compares the file's time as well, since a pid may be reused.
 * @param {string} file
 * @param {string} content
 */
function isStale(file, content) {
  if (isOld(file)) return true
  try {
    process.kill(Number.parseInt(content, 10), 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

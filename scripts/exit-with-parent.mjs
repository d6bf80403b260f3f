import { readFileSync } from 'node:fs'

const pollMs = 500

/**
 * Exits when the parent is gone, as npm and its shell may die without passing on a signal.
 * @param {() => void} exit
 */
export function exitWithParent(exit) {
  const ancestors = () => [process.ppid, parentPid(process.ppid)].join()
  const before = ancestors()
  if (!process.env.npm_lifecycle_event || process.ppid === 1) return
  setInterval(() => {
    if (ancestors() !== before) exit()
  }, pollMs).unref()
}

/**
 * Known on Linux alone; elsewhere the nearer parent is used.
 * @param {number} pid
 */
function parentPid(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

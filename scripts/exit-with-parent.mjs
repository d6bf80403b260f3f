import { readFileSync } from 'node:fs'

const pollMs = 500

/**
 * npm may die of a signal without passing it on, as may the shell it runs us in: then we end as well.
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
 * Known on Linux alone; elsewhere the nearer parent must do.
 * @param {number} pid
 */
function parentPid(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

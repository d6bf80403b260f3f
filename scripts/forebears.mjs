import { readFileSync } from 'node:fs'

const pollEvery = 500

/**
 * npm may die of a signal without passing it on, as may the shell it runs us in: then we end as well.
 * @param {() => void} end
 */
export function endWithNpm(end) {
  const forebears = () => [process.ppid, parentOf(process.ppid)].join()
  const before = forebears()
  if (!process.env.npm_lifecycle_event || process.ppid === 1) return
  setInterval(() => {
    if (forebears() !== before) end()
  }, pollEvery).unref()
}

/**
 * Known on Linux alone; elsewhere the nearer parent must do.
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

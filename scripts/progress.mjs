const intervalSeconds = 10
const isTerminal = Boolean(process.stdout.isTTY)

/** @type {Map<string, number>} */
const running = new Map()
/** @type {NodeJS.Timeout | undefined} */
let ticker
let silenced = false

/** Ends all output of progress. */
export function silenceProgress() {
  silenced = true
  clearInterval(ticker)
  clear()
}

/** @param {number} startedAt */
const elapsed = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

function clear() {
  if (isTerminal) process.stdout.write('\r\u001b[2K')
}

function printProgress() {
  const lines = [...running].map(([name, startedAt]) => `… ${name}  ${elapsed(startedAt)}`)
  if (isTerminal)
    process.stdout.write(`\r\u001b[2K${lines.join('  ').slice(0, (process.stdout.columns || 80) - 20)}`)
  else for (const line of lines) console.log(line)
}

/**
 * Runs a step, prints its progress, then its time and the text given to `note`.
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withProgress(name, run) {
  const startedAt = performance.now()
  let detail = ''
  running.set(name, startedAt)
  ticker ??= setInterval(printProgress, isTerminal ? 200 : intervalSeconds * 1000)
  let mark = '✘'
  try {
    const result = await run((text) => {
      detail = `  ${text}`
    })
    mark = '✔'
    return result
  } finally {
    running.delete(name)
    if (running.size === 0) {
      clearInterval(ticker)
      ticker = undefined
    }
    if (!silenced) {
      clear()
      console.log(`${mark} ${name}  ${elapsed(startedAt)}${detail}`)
    }
  }
}

const intervalSeconds = 10
const isTerminal = Boolean(process.stdout.isTTY)

/** @type {Map<string, { startedAt: number, detail: string }>} */
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
  const lines = [...running].map(
    ([name, { startedAt, detail }]) => `… ${name}  ${elapsed(startedAt)}${detail}`,
  )
  if (isTerminal)
    process.stdout.write(`\r\u001b[2K${lines.join('  ').slice(0, (process.stdout.columns || 80) - 20)}`)
  else for (const line of lines) console.log(line)
}

/**
 * Runs a step, prints its progress, then its time, with the text last given to `showDetail`.
 * @template T
 * @param {string} name
 * @param {(showDetail: (text: string) => void) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withProgress(name, run) {
  const startedAt = performance.now()
  const step = { startedAt, detail: '' }
  running.set(name, step)
  ticker ??= setInterval(printProgress, isTerminal ? 200 : intervalSeconds * 1000)
  let mark = '✘'
  try {
    const result = await run((text) => {
      step.detail = `  ${text}`
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
      console.log(`${mark} ${name}  ${elapsed(startedAt)}${step.detail}`)
    }
  }
}

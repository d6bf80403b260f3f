const everySeconds = 10
const live = Boolean(process.stdout.isTTY)

/** @type {Map<string, number>} */
const running = new Map()
/** @type {NodeJS.Timeout | undefined} */
let ticker
let hushed = false

/** From now on nothing is said: the rest is only tidying up. */
export function hush() {
  hushed = true
  clearInterval(ticker)
  clear()
}

/** @param {number} began */
const since = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`

function clear() {
  if (live) process.stdout.write('\r\u001b[2K')
}

function progress() {
  const lines = [...running].map(([name, began]) => `… ${name}  ${since(began)}`)
  if (live)
    process.stdout.write(`\r\u001b[2K${lines.join('  ').slice(0, (process.stdout.columns || 80) - 20)}`)
  else for (const line of lines) console.log(line)
}

/**
 * Runs one step of the start: progress while it lasts, then one line with its time and what `note` was told.
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const began = performance.now()
  let told = ''
  running.set(name, began)
  ticker ??= setInterval(progress, live ? 200 : everySeconds * 1000)
  let mark = '✘'
  try {
    const result = await run((text) => {
      told = `  ${text}`
    })
    mark = '✔'
    return result
  } finally {
    running.delete(name)
    if (running.size === 0) {
      clearInterval(ticker)
      ticker = undefined
    }
    if (!hushed) {
      clear()
      console.log(`${mark} ${name}  ${since(began)}${told}`)
    }
  }
}

const everySeconds = 10

/**
 * Runs one step of the start: progress while it lasts, then one line with its time.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(name, run) {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  const live = process.stdout.isTTY
  const ticker = setInterval(
    () =>
      live ? process.stdout.write(`\r… ${name}  ${seconds()} s`) : console.log(`… ${name}  ${seconds()} s`),
    live ? 200 : everySeconds * 1000,
  )
  try {
    const result = await run()
    const note =
      typeof result === 'string' && result.length < 80 && !result.includes('\n') ? `  ${result}` : ''
    if (live) process.stdout.write('\r\u001b[2K')
    console.log(`✔ ${name}  ${seconds()} s${note}`)
    return result
  } catch (error) {
    if (live) process.stdout.write('\r\u001b[2K')
    console.log(`✘ ${name}  ${seconds()} s`)
    throw error
  } finally {
    clearInterval(ticker)
  }
}

import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds to rest after work that nobody waits for: four times as long as it took, but a second at most. */
export const restAfter = (tookMs: number) => Math.min(4 * tookMs, 1000)

/** Runs batches of at most `most`, with rests, until none is left; halves a failing batch, throws if one item fails. */
export async function runInBatches(
  run: (limit: number) => Promise<boolean>,
  maxLimit: number,
): Promise<void> {
  let limit = maxLimit
  for (let more = true; more; ) {
    const startedAt = performance.now()
    try {
      more = await run(limit)
      limit = Math.min(maxLimit, limit * 2)
    } catch (error) {
      if (limit === 1) throw error
      limit = Math.ceil(limit / 2)
    }
    if (more) await wait(restAfter(performance.now() - startedAt), undefined, { ref: false })
  }
}

/**
 * Runs batches of at most `most` until none is left. A failing batch is tried again with half the size; a
 * failing batch of one throws.
 */
export async function runInBatches(
  run: (limit: number) => Promise<boolean>,
  maxLimit: number,
): Promise<void> {
  let limit = maxLimit
  for (let more = true; more; ) {
    try {
      more = await run(limit)
      limit = Math.min(maxLimit, limit * 2)
    } catch (error) {
      if (limit === 1) throw error
      limit = Math.ceil(limit / 2)
    }
  }
}

/** Runs batches of at most `most` until none is left; halves a failing batch, throws if one item fails. */
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

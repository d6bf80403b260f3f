/**
 * Runs in batches of at most `most` until there are no more. One that fails, as it does when it takes too long, is tried
 * again with half as many; what fails alone is thrown.
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

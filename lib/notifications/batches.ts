/**
 * Runs in batches of at most `most` until there are no more. One that fails, as it does when it takes too long, is tried
 * again with half as many; what fails alone is thrown.
 */
export async function inBatches(run: (limit: number) => Promise<boolean>, most: number): Promise<void> {
  let limit = most
  for (let more = true; more; ) {
    try {
      more = await run(limit)
      limit = Math.min(most, limit * 2)
    } catch (error) {
      if (limit === 1) throw error
      limit = Math.ceil(limit / 2)
    }
  }
}

type Pending<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Runs one call of a key at a time; the items that come meanwhile run together next, at most `maxItems`, with results in
 * their order. Where several fail together each is run alone, so that none fails for another.
 */
export function coalesce<Item, Result>(
  run: (key: string, items: Item[]) => Promise<Result[]>,
  keyOf: (item: Item) => string,
  maxItems: number,
): (item: Item) => Promise<Result> {
  const queues = new Map<string, Pending<Item, Result>[]>()

  async function runQueue(key: string, queue: Pending<Item, Result>[]) {
    while (queue.length > 0) await runTogether(key, queue.splice(0, maxItems))
    queues.delete(key)
  }

  async function runTogether(key: string, batch: Pending<Item, Result>[]): Promise<void> {
    try {
      const results = await run(
        key,
        batch.map(({ item }) => item),
      )
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result)
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else await Promise.all(batch.map((one) => runTogether(key, [one])))
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const key = keyOf(item)
      const pending = { item, resolve, reject }
      const queue = queues.get(key)
      if (queue) return void queue.push(pending)
      const started = [pending]
      queues.set(key, started)
      void runQueue(key, started)
    })
}

import { prisma } from '@/lib/db'

let statements = 0
/** The clients that are listened to: each test file has its own. */
const heard = new WeakSet<object>()
let ignored: RegExp | undefined

/** The number of statements during `work`, without BEGIN, COMMIT, the numbering of events and those matching `leftOut`. */
export async function countQueries(work: () => Promise<unknown>, leftOut?: RegExp): Promise<number> {
  ignored = leftOut
  if (!heard.has(prisma())) {
    heard.add(prisma())
    const client = prisma() as unknown as {
      $on: (event: 'query', listen: (event: { query: string }) => void) => void
    }
    client.$on('query', ({ query }) => {
      if (
        !ignored?.test(query) &&
        !/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SET|DEALLOCATE|SELECT "number_events")/i.test(query)
      )
        statements++
    })
  }
  const before = statements
  await work()
  return statements - before
}

import { prisma } from '@/lib/db'

let statements = 0
/** The clients that are listened to: each test file has its own. */
const heard = new WeakSet<object>()
let ignored: RegExp | undefined
let allTold: () => void = () => {}
const marker = 'SELECT 1 AS counted'

/** The number of statements during `work`, without BEGIN, COMMIT, the numbering of events and those matching `leftOut`. */
export async function countQueries(work: () => Promise<unknown>, leftOut?: RegExp): Promise<number> {
  ignored = leftOut
  if (!heard.has(prisma())) {
    heard.add(prisma())
    const client = prisma() as unknown as {
      $on: (event: 'query', listen: (event: { query: string }) => void) => void
    }
    client.$on('query', ({ query }) => {
      if (query === marker) allTold()
      else if (
        !ignored?.test(query) &&
        !/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SET|DEALLOCATE|SELECT "number_events")/i.test(query)
      )
        statements++
    })
  }
  await untilAllTold()
  const before = statements
  await work()
  await untilAllTold()
  return statements - before
}

/** Waits until Prisma has told of every statement so far, which it does a moment later, in their order. */
async function untilAllTold(): Promise<void> {
  const told = new Promise<void>((done) => {
    allTold = done
  })
  await prisma().$queryRawUnsafe(marker)
  await told
}

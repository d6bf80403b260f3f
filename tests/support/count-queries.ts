import { prisma } from '@/lib/db'

let statements = 0
let listening = false

/** How many statements run while `work` does, BEGIN and COMMIT not counted. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  if (!listening) {
    listening = true
    const client = prisma() as unknown as {
      $on: (event: 'query', listen: (event: { query: string }) => void) => void
    }
    client.$on('query', ({ query }) => {
      if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SET|DEALLOCATE)/i.test(query)) statements++
    })
  }
  const before = statements
  await work()
  return statements - before
}

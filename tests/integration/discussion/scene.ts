import { prisma } from '@/lib/db'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

/** A takeaway of a report for everyone, with people of each role. */
export async function scene() {
  const place = await department()
  const [author, colleague, viewer, admin] = await Promise.all([
    person('staff', { departmentId: place.id }),
    person('staff'),
    person('viewer'),
    person('admin'),
  ])
  const about = await report()
  const point = await takeaway(about.id, { createdById: admin.id })
  return { author, colleague, viewer, admin, report: about, takeaway: point, department: place }
}

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

/** What a call was refused with. */
export function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'not refused',
    (error: unknown) => error,
  )
}

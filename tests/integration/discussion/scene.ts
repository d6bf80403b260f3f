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

/** The error that a call threw. */
export function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'not refused',
    (error: unknown) => error,
  )
}

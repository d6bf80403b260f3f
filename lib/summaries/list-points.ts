import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { id } from '@/lib/id'
import { findPoints } from '@/lib/summaries/data/read'
import { maxPoints, pointOutput } from '@/lib/summaries/schema'
import { reportFilter } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** The points a new summary can be made of, of one report where one is named; those `chosen` and those `about` a report before any others. */
export const listPoints = query({
  name: 'list-points',
  permission: 'summary.create',
  input: z.object({
    report: reportFilter,
    about: reportFilter,
    chosen: z.array(z.string()).max(maxPoints).default([]),
  }),
  output: z.array(pointOutput),
  async run(scope, { report, about, chosen }) {
    const ids = chosen.filter((one) => id.safeParse(one).success)
    return findPoints(scope.db, await openReports(scope, report), { chosen: ids, about })
  },
})

import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findChoices } from '@/lib/summaries/data/points'
import { narrow } from '@/lib/takeaways/register'
import { reportFilter } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** The points a new summary can be made of, of one report where one is named. */
export const offerPoints = query({
  name: 'offer-points',
  permission: 'summary.create',
  input: z.object({ report: reportFilter }),
  async run(scope, { report }) {
    return findChoices(scope.db, narrow(await openReports(scope), report))
  },
})

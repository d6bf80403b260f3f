import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findChoices } from '@/lib/summaries/data/points'
import { query } from '@/lib/use-case'

/** The points a new summary can be made of. */
export const offerPoints = query({
  name: 'offer-points',
  permission: 'summary.create',
  input: z.object({}),
  async run(scope) {
    return findChoices(scope.db, await openReports(scope))
  },
})

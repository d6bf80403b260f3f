import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { slug } from '@/lib/reports/schema'
import { findPassages } from '@/lib/takeaways/data/read'
import { query } from '@/lib/use-case'

/** The places of a report's current text that are evidence, each with its takeaway. */
export const readPassages = query({
  name: 'read-passages',
  permission: 'takeaway.read',
  input: z.object({ report: slug }),
  async run(scope, { report }) {
    const access = await openReport(scope.db, scope.actor, { slug: report })
    return findPassages(scope.db, access)
  },
})

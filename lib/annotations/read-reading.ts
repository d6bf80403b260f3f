import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findReading } from '@/lib/annotations/data/reading'
import { filters } from '@/lib/annotations/schema'
import { slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

export type { Facets, Mark } from '@/lib/annotations/data/reading'

/** What the reading view marks in the current revision, or in a former one: evidence and annotations, at most 5,000 of these. */
export const readReading = query({
  name: 'read-reading',
  permission: 'annotation.read',
  input: z.object({ ...filters, report: slug, revision: z.coerce.number().int().min(1).optional() }),
  async run(scope, { report, revision, ...narrowed }) {
    const access = await openReport(scope, { slug: report })
    return findReading(scope.db, access, scope.actor.id, revision ?? access.currentRevision, narrowed)
  },
})

import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findCurrentText } from '@/lib/reports/data'
import { slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** The text of the current revision exactly as it is stored, with the paragraphs that ranges are named by. */
export const readReportText = query({
  name: 'read-report-text',
  permission: 'report.read',
  input: z.object({ slug }),
  async run(scope, input) {
    const access = await openReport(scope.db, scope.actor, { slug: input.slug })
    const { id: _, ...revision } = await findCurrentText(scope.db, access)
    return { slug: access.slug, title: access.title, ...revision }
  },
})

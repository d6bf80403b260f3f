import { z } from 'zod'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { findFigures } from '@/lib/takeaways/data/registers'
import { figureOutput } from '@/lib/takeaways/present'
import { decodeAfter, toPage } from '@/lib/takeaways/register'
import { optionalFilter, reportFilter, searchQuery } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** A page of the figures of readable reports in the order of the text, each with its quote. */
export const listFigures = query({
  name: 'list-figures',
  permission: 'takeaway.read',
  input: z.object({ report: reportFilter, takeaway: optionalFilter(id), q: searchQuery, ...paging(100) }),
  output: pageOutput(figureOutput),
  async run(scope, { report, takeaway, q, limit, cursor }) {
    const after = decodeAfter(cursor)
    const { access, choices } = await openReportsWithChoices(scope, report)
    const rows = await findFigures(scope.db, access, { q, takeawayId: takeaway }, after, limit + 1)
    return { ...toPage(rows, limit), ...choices }
  },
})

import { z } from 'zod'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { pageOutput } from '@/lib/output'
import { findTerms } from '@/lib/takeaways/data/registers'
import { termOutput } from '@/lib/takeaways/present'
import { decodeAfter, toPage } from '@/lib/takeaways/register'
import { reportFilter, searchQuery } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** A page of the terms of readable reports in the order of the text, each with its meaning. */
export const listTerms = query({
  name: 'list-terms',
  permission: 'takeaway.read',
  input: z.object({ report: reportFilter, q: searchQuery, ...paging(100) }),
  output: pageOutput(termOutput),
  async run(scope, { report, q, limit, cursor }) {
    const after = decodeAfter(cursor)
    const { access, choices } = await openReportsWithChoices(scope, report)
    const rows = await findTerms(scope.db, access, { q }, after, limit + 1)
    return { ...toPage(rows, limit), ...choices }
  },
})

import { z } from 'zod'
import { openReportsToChoose } from '@/lib/access/report-access'
import { paging } from '@/lib/cursor'
import { id } from '@/lib/id'
import { findFigures } from '@/lib/takeaways/data/registers'
import { goOn, pageOf } from '@/lib/takeaways/register'
import { filter, reportFilter, words } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** The numbers of readable reports in the order of their text, each with the sentence that states it. */
export const listFigures = query({
  name: 'list-figures',
  permission: 'takeaway.read',
  input: z.object({ report: reportFilter, takeaway: filter(id), q: words, ...paging(100) }),
  async run(scope, { report, takeaway, q, limit, cursor }) {
    const after = goOn(cursor)
    const { access, choices } = await openReportsToChoose(scope, report)
    const rows = await findFigures(scope.db, access, { q, takeawayId: takeaway }, after, limit + 1)
    const page = pageOf(rows, limit, (row) => ({
      value: row.value,
      unit: row.unit,
      label: row.label,
      labelEn: row.labelEn,
      territory: row.territory,
      date: row.date,
      checkedBy: row.checkedBy,
      checkedAt: row.checkedAt,
    }))
    return { ...page, ...choices }
  },
})

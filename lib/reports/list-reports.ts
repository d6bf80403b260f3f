import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { findReports } from '@/lib/reports/data/reports'
import { reportItemOutput } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

const reportCursor = z.object({ createdAt: timestamp, id })

/** A page of the reports that the actor may see, newest first. */
export const listReports = query({
  name: 'list-reports',
  permission: 'report.read',
  input: z.object({ ...paging(30) }),
  output: pageOutput(reportItemOutput),
  async run(scope, { limit, cursor }) {
    const access = await openReports(scope)
    const rows = await findReports(scope.db, access, decodeCursor(cursor, reportCursor), limit + 1)
    const page = toCursorPage(rows, limit, ({ createdAt, id }) => ({ createdAt, id }))
    const items = page.items.map(({ counts, currentRevision, ...report }) => ({
      ...report,
      revision: { number: currentRevision },
      counts,
    }))
    return { ...page, items, can: { import: may(scope.actor, 'report.import') } }
  },
})

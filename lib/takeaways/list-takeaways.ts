import { z } from 'zod'
import { openReportsToChoose } from '@/lib/access/report-access'
import { decodeCursor, encodeCursor, moment, paging } from '@/lib/cursor'
import { id } from '@/lib/id'
import { tally } from '@/lib/takeaways/counts'
import { countListed, findListed } from '@/lib/takeaways/data/list'
import { findTakeaways } from '@/lib/takeaways/data/read'
import { filter, kinds, orders, reportFilter, words } from '@/lib/takeaways/schema'
import { rightsOf, shapeOf } from '@/lib/takeaways/shape'
import { query } from '@/lib/use-case'

const place = z.object({
  reportId: id,
  position: z.int32(),
  createdAt: moment,
  comments: z.int32(),
  id,
})

/** Takeaways of readable reports by report, kind, theme, words and open discussion, with the counts of each choice. */
export const listTakeaways = query({
  name: 'list-takeaways',
  permission: 'takeaway.read',
  input: z.object({
    report: reportFilter,
    kind: filter(z.enum(kinds)),
    theme: filter(z.string().max(60)),
    q: words,
    open: filter(z.union([z.boolean(), z.stringbool()])),
    order: filter(z.enum(orders)),
    ...paging(50),
  }),
  async run(scope, { report, order = 'report', limit, cursor, ...narrowed }) {
    const after = decodeCursor(cursor, place)
    const { access, choices } = await openReportsToChoose(scope, report)
    const [listed, counted] = await Promise.all([
      findListed(scope.db, access, narrowed, order, after, limit + 1),
      countListed(scope.db, access, narrowed),
    ])
    const page = listed.slice(0, limit)
    const found = await findTakeaways(scope.db, page)
    const rows = new Map(found.map((row) => [row.id, row]))
    const last = listed.length > limit ? page.at(-1) : undefined
    return {
      items: page.flatMap(({ id, comments, openThreads }) => {
        const row = rows.get(id)
        return row ? [{ ...shapeOf(row, scope.actor), discussion: { comments, openThreads } }] : []
      }),
      nextCursor: last
        ? encodeCursor({
            reportId: last.reportId,
            position: last.position,
            createdAt: last.createdAt.toISOString(),
            comments: last.comments,
            id: last.id,
          })
        : null,
      counts: tally(counted),
      ...choices,
      can: rightsOf(scope.actor),
    }
  },
})

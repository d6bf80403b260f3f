import { z } from 'zod'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOf } from '@/lib/output'
import { toFacetCounts } from '@/lib/takeaways/counts'
import { countTakeaways, findTakeawayPage } from '@/lib/takeaways/data/list'
import { findTakeaways } from '@/lib/takeaways/data/read'
import { presentTakeaway, presentTakeawayRights, takeawayOutput } from '@/lib/takeaways/present'
import {
  optionalFilter,
  reportFilter,
  searchQuery,
  takeawayKinds,
  takeawayOrders,
} from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

const takeawayCursor = z.object({
  reportId: id,
  position: z.int32(),
  createdAt: timestamp,
  comments: z.int32(),
  id,
})

/** A page of takeaways by report, kind, theme, query and open discussion, with the count of each choice. */
export const listTakeaways = query({
  name: 'list-takeaways',
  permission: 'takeaway.read',
  input: z.object({
    report: reportFilter,
    kind: optionalFilter(z.enum(takeawayKinds)),
    theme: optionalFilter(z.string().max(60)),
    q: searchQuery,
    open: optionalFilter(z.union([z.boolean(), z.stringbool()])),
    order: optionalFilter(z.enum(takeawayOrders)),
    ...paging(50),
  }),
  output: pageOf(takeawayOutput),
  async run(scope, { report, order = 'report', limit, cursor, ...filter }) {
    const after = decodeCursor(cursor, takeawayCursor)
    const { access, choices } = await openReportsWithChoices(scope, report)
    const [listed, counted] = await Promise.all([
      findTakeawayPage(scope.db, access, filter, order, after, limit + 1),
      countTakeaways(scope.db, access, filter),
    ])
    const page = toCursorPage(listed, limit, ({ openThreads: _, ...position }) => position)
    const found = await findTakeaways(scope.db, page.items)
    const rows = new Map(found.map((row) => [row.id, row]))
    return {
      nextCursor: page.nextCursor,
      items: page.items.flatMap(({ id, comments, openThreads }) => {
        const row = rows.get(id)
        return row ? [{ ...presentTakeaway(row, scope.actor), discussion: { comments, openThreads } }] : []
      }),
      counts: toFacetCounts(counted),
      ...choices,
      can: presentTakeawayRights(scope.actor),
    }
  },
})

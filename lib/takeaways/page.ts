import { z } from 'zod'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { toFacetCounts } from '@/lib/takeaways/counts'
import { countTakeaways, findTakeawayPage } from '@/lib/takeaways/data/list'
import { presentTakeawayRights } from '@/lib/takeaways/present'
import {
  flagFilter,
  optionalFilter,
  reportFilter,
  searchQuery,
  takeawayKinds,
  takeawayOrders,
} from '@/lib/takeaways/schema'
import type { Scope } from '@/lib/use-case'

const takeawayCursor = z.object({
  reportId: id,
  position: z.int32(),
  createdAt: timestamp,
  comments: z.int32(),
  kind: z.enum(takeawayKinds),
  theme: z.string().max(200).nullable(),
  themePosition: z.int32().nullable(),
  id,
})

/** What a list of takeaways is narrowed to, its order and its page. */
export const takeawayPageInput = z.object({
  report: reportFilter,
  kind: optionalFilter(z.enum(takeawayKinds)),
  theme: optionalFilter(z.string().max(60)),
  q: searchQuery,
  open: flagFilter,
  /** Only points of the first level. */
  top: flagFilter,
  order: optionalFilter(z.enum(takeawayOrders)),
  ...paging(50),
})

/** The rows of a page with the cursor after them, the count of each choice, and what the reader may choose and do. */
export async function loadTakeawayPage(
  scope: Scope,
  { report, order = 'report', limit, cursor, ...filter }: z.output<typeof takeawayPageInput>,
) {
  const after = decodeCursor(cursor, takeawayCursor)
  const { access, choices } = await openReportsWithChoices(scope, report)
  const [listed, counted] = await Promise.all([
    findTakeawayPage(scope.db, access, filter, order, after, limit + 1),
    countTakeaways(scope.db, access, filter),
  ])
  const page = toCursorPage(listed, limit, (last) => {
    const { id, reportId, position, createdAt, comments, kind, theme, themePosition } = last
    return { id, reportId, position, createdAt, comments, kind, theme, themePosition }
  })
  const about = { counts: toFacetCounts(counted), ...choices, can: presentTakeawayRights(scope.actor) }
  return { ...page, about }
}

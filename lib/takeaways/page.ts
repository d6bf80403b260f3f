import { z } from 'zod'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { count } from '@/lib/output'
import { countTakeaways, findTakeawayPage, type TakeawayCount } from '@/lib/takeaways/data/list'
import { presentTakeawayRights } from '@/lib/takeaways/present'
import {
  flagFilter,
  optionalFilter,
  reportFilter,
  searchQuery,
  type TakeawayKind,
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

const themeCount = z.object({ name: z.string(), nameEn: z.string().nullable(), count })

export const facetCounts = z.object({
  total: count,
  open: count,
  kinds: z.record(z.enum(takeawayKinds), count),
  themes: z.array(themeCount),
})

/** The count of each choice: kinds are counted without the kind filter, themes without the theme filter. */
function toFacetCounts(counts: TakeawayCount[]): z.infer<typeof facetCounts> {
  const matching = counts.filter((one) => one.kindMatches && one.themeMatches)
  const kindCounts = Object.fromEntries(
    takeawayKinds.map((kind) => [kind, sum(counts.filter((one) => one.kind === kind && one.themeMatches))]),
  ) as Record<TakeawayKind, number>
  const themes = new Map<string, z.infer<typeof themeCount>>()
  for (const one of counts) {
    if (one.theme === null) continue
    const seen = themes.get(one.theme) ?? { name: one.theme, nameEn: one.themeEn, count: 0 }
    themes.set(one.theme, { ...seen, count: seen.count + (one.kindMatches ? one.total : 0) })
  }
  return {
    total: sum(matching),
    open: matching.reduce((total, one) => total + one.open, 0),
    kinds: kindCounts,
    themes: [...themes.values()],
  }
}

function sum(counts: TakeawayCount[]): number {
  return counts.reduce((total, one) => total + one.total, 0)
}

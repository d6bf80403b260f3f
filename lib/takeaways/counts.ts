import { z } from 'zod'
import { count } from '@/lib/output'
import type { TakeawayCount } from '@/lib/takeaways/data/list'
import { type TakeawayKind, takeawayKinds } from '@/lib/takeaways/schema'

const themeCount = z.object({ name: z.string(), nameEn: z.string().nullable(), count })

export const facetCounts = z.object({
  total: count,
  open: count,
  kinds: z.record(z.enum(takeawayKinds), count),
  themes: z.array(themeCount),
})

/** The count of each choice: kinds are counted without the kind filter, themes without the theme filter. */
export function toFacetCounts(counts: TakeawayCount[]): z.infer<typeof facetCounts> {
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

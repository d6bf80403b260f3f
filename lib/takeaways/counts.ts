import type { Counted } from '@/lib/takeaways/data/list'
import { kinds, type TakeawayKind } from '@/lib/takeaways/schema'

/** What each choice would show: a kind's count leaves the chosen kind aside, a theme's the chosen theme; the rest holds both. */
export function tally(counted: Counted[]) {
  const matching = counted.filter((one) => one.kindMatches && one.themeMatches)
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, sum(counted.filter((one) => one.kind === kind && one.themeMatches))]),
  ) as Record<TakeawayKind, number>
  const themes = new Map<string, { name: string; nameEn: string | null; count: number }>()
  for (const one of counted) {
    if (one.theme === null) continue
    const seen = themes.get(one.theme) ?? { name: one.theme, nameEn: one.themeEn, count: 0 }
    themes.set(one.theme, { ...seen, count: seen.count + (one.kindMatches ? one.total : 0) })
  }
  return {
    total: sum(matching),
    open: matching.reduce((total, one) => total + one.open, 0),
    kinds: byKind,
    themes: [...themes.values()],
  }
}

function sum(counted: Counted[]): number {
  return counted.reduce((total, one) => total + one.total, 0)
}

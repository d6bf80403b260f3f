import type { MarkedKind } from '@/components/ui/kind-mark'
import type { Locale } from '@/lib/i18n/locale'
import { nameOf } from '@/lib/i18n/title'
import type { ListedTakeaway } from '@/lib/takeaways/schema'

export type TakeawayGroup<Row> = {
  /** Stays the same, so that what is folded is found again. */
  id: string
  name: string
  kind: MarkedKind | null
  /** How many there are on all pages. */
  count: number
  rows: Row[]
}

type GroupCounts = {
  total: number
  kinds: Record<MarkedKind, number>
  themes: { name: string; nameEn: string | null; count: number }[]
}
type GroupMessages = { kinds: Record<MarkedKind, string>; noTheme: string }

/** The rows of a page, which stand in this order, under the names of their kinds or themes. */
export function groupTakeaways<Row extends ListedTakeaway>(
  rows: Row[],
  by: 'kind' | 'theme',
  counts: GroupCounts,
  words: GroupMessages,
  locale: Locale,
): TakeawayGroup<Row>[] {
  const groups = new Map<string, TakeawayGroup<Row>>()
  for (const row of rows) {
    const key = (by === 'kind' ? row.kind : row.theme) ?? ''
    const group = groups.get(key) ?? { ...headOf(row, by, counts, words, locale), rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  return [...groups.values()]
}

function headOf(
  row: ListedTakeaway,
  by: 'kind' | 'theme',
  counts: GroupCounts,
  words: GroupMessages,
  locale: Locale,
) {
  if (by === 'kind') {
    return {
      id: `by-${row.kind}`,
      name: words.kinds[row.kind],
      kind: row.kind,
      count: counts.kinds[row.kind],
    }
  }
  const theme = counts.themes.find(({ name }) => name === row.theme)
  if (!theme) {
    const themed = counts.themes.reduce((sum, { count }) => sum + count, 0)
    return { id: 'by-none', name: words.noTheme, kind: null, count: counts.total - themed }
  }
  return { id: `by-${theme.name}`, name: nameOf(theme, locale), kind: null, count: theme.count }
}

import type { Locale } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'
import type { prepareTakeaway } from '@/lib/takeaways/prepare-takeaway'

type PreparedTakeaway = Awaited<ReturnType<typeof prepareTakeaway>>

/** The points of a report as choices of a field. */
export function toTakeawayOptions(points: PreparedTakeaway['points'], locale: Locale): [string, string][] {
  return points.map((point) => [point.id, `${point.code} ${titleOf(point, locale)}`])
}

/** The first-level points: what others can stand under. */
export function toParentOptions(points: PreparedTakeaway['points'], locale: Locale) {
  return toTakeawayOptions(
    points.filter((point) => point.parentId === null),
    locale,
  )
}

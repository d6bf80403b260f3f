import type { Locale } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'
import type { PointChoice } from '@/lib/summaries/outline/editor-state'
import type { PointRow } from '@/lib/summaries/schema'

/** The points as the reader's language names them. */
export function toPointChoices(rows: PointRow[], locale: Locale): PointChoice[] {
  const english = locale === 'en'
  return rows.map(({ id, code, kind, title, titleEn, theme, themeEn, concluded, report }) => ({
    id,
    code,
    kind,
    title: titleOf({ title, titleEn }, locale),
    theme: (english && themeEn) || theme || '',
    concluded,
    report: { slug: report.slug, title: titleOf(report, locale) },
  }))
}

import type { Choice } from '@/components/summaries/composition'
import type { Locale } from '@/lib/i18n/locale'
import type { TakeawayKind } from '@/lib/takeaways/schema'

type Row = {
  id: string
  code: string
  kind: TakeawayKind
  title: string
  titleEn: string | null
  theme: string | null
  themeEn: string | null
  concluded: boolean
  report: { slug: string; title: string; titleEn: string | null }
}

/** The points as the reader's language names them. */
export function choicesIn(rows: Row[], locale: Locale): Choice[] {
  const english = locale === 'en'
  return rows.map(({ id, code, kind, title, titleEn, theme, themeEn, concluded, report }) => ({
    id,
    code,
    kind,
    title: (english && titleEn) || title,
    theme: (english && themeEn) || theme || '',
    concluded,
    report: { slug: report.slug, title: (english && report.titleEn) || report.title },
  }))
}

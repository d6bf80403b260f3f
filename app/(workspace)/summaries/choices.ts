import type { Choice } from '@/components/summaries/composer'
import type { Locale } from '@/lib/i18n/locale'

type Row = {
  id: string
  code: string
  title: string
  titleEn: string | null
  report: { title: string; titleEn: string | null }
}

/** The points as the reader's language names them. */
export function choicesIn(rows: Row[], locale: Locale): Choice[] {
  const english = locale === 'en'
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: (english && row.titleEn) || row.title,
    report: (english && row.report.titleEn) || row.report.title,
  }))
}

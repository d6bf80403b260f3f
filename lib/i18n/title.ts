import type { Locale } from '@/lib/i18n/locale'

/** The title in the reader's language, in Chinese where there is no English one. */
export function titleOf<Title extends string | null>(
  titled: { title: Title; titleEn?: string | null },
  locale: Locale,
): Title | string {
  return (locale === 'en' && titled.titleEn) || titled.title
}

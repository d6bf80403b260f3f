import type { Locale } from '@/lib/i18n/locale'

/** The name in the reader's language, in Chinese where there is no English one. */
export function nameOf(named: { name: string; nameEn?: string | null }, locale: Locale): string {
  return (locale === 'en' && named.nameEn) || named.name
}

/** The title in the reader's language, in Chinese where there is no English one. */
export function titleOf<Title extends string | null>(
  titled: { title: Title; titleEn?: string | null },
  locale: Locale,
): Title | string {
  return (locale === 'en' && titled.titleEn) || titled.title
}

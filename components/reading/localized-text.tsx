import type { Locale } from '@/lib/i18n/locale'

/** Our own words in the reader's language: the English where there is one, else the Chinese, marked as such for an English page. */
export function LocalizedText({ zh, en, locale }: { zh: string; en?: string | null; locale: Locale }) {
  if (locale !== 'en') return zh
  return en || <span lang="zh-CN">{zh}</span>
}

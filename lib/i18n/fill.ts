import { createTranslator } from 'use-intl/core'
import { timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'

/** Fills an ICU message: fill('zh-CN', '{count} 条评论', { count: 3 }). */
export function fill(
  locale: Locale,
  message: string,
  values: Record<string, string | number | Date>,
): string {
  const t = createTranslator({ locale, timeZone, messages: { message } })
  return t('message', values)
}

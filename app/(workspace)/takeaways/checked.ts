import { fill } from '@/lib/i18n/fill'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

/** Who checked a figure and when, in words. */
export function checkedLabel(by: string | null | undefined, at: Date | null, locale: Locale): string {
  const { takeaways } = messagesOf(locale)
  return by && at
    ? fill(locale, takeaways.checked, { name: by, date: formatDate(at, locale) })
    : takeaways.unchecked
}

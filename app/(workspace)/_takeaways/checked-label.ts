import { fill } from '@/lib/i18n/fill'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

/** Who checked a figure and when, in words; null where nobody did. */
export function checkedLabel(by: string | null | undefined, at: Date | null, locale: Locale): string | null {
  const { checked } = messagesOf(locale).takeaways
  return by && at ? fill(locale, checked, { name: by, date: formatDate(at, locale) }) : null
}

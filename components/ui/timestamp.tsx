import { formatDateTime, formatRelative } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'

/** How long ago; the exact time on hover and for machines. */
export function Timestamp({ date, now, locale }: { date: Date; now: Date; locale: Locale }) {
  return (
    <time dateTime={date.toISOString()} title={formatDateTime(date, locale)} className="whitespace-nowrap">
      {formatRelative(date, now, locale)}
    </time>
  )
}

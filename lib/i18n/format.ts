import { dayMs, minuteMs } from '@/lib/duration'
import type { Locale } from '@/lib/i18n/locale'

/** The time zone of the office: people read local times, machines read UTC. */
export const timeZone = 'Asia/Shanghai'

// Each formatter takes tens of kilobytes outside the heap, and a long document has thousands of dates.
const days = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }),
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone }),
} satisfies Record<Locale, Intl.DateTimeFormat>
const relatives = {
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
  'zh-CN': new Intl.RelativeTimeFormat('zh-CN', { numeric: 'auto' }),
} satisfies Record<Locale, Intl.RelativeTimeFormat>
const justNow: Record<Locale, string> = { en: 'just now', 'zh-CN': '刚刚' }
const decimals = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }),
} satisfies Record<Locale, Intl.NumberFormat>
const isoDays = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone })

/** 2024年2月20日 / 20 February 2024. */
export function formatDate(date: Date, locale: Locale): string {
  return days[locale].format(date)
}

/** 2024-02-20, by the calendar of the office. */
export function isoDay(date: Date): string {
  return isoDays.format(date)
}

/** 2024年2月20日 10:30 / 20 February 2024 at 10:30. */
export function formatDateTime(date: Date, locale: Locale): string {
  return `${formatDate(date, locale)} ${clock.format(date)}`
}

const units = [
  ['day', dayMs],
  ['hour', 3_600_000],
  ['minute', minuteMs],
] as const

/** 刚刚, 3分钟前 / just now, 3 minutes ago; the date itself once it is 30 days old. */
export function formatRelative(date: Date, now: Date, locale: Locale): string {
  const ago = now.getTime() - date.getTime()
  if (Math.abs(ago) > 30 * dayMs) return formatDate(date, locale)
  const relative = relatives[locale]
  for (const [unit, size] of units) {
    if (Math.abs(ago) >= size) return relative.format(-Math.round(ago / size), unit)
  }
  return justNow[locale]
}

/** A number with at most one decimal. */
export function formatDecimal(value: number, locale: Locale): string {
  return decimals[locale].format(value)
}

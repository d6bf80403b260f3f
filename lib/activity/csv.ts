import type { ActivityEntry } from '@/lib/activity/present'
import { toCsv } from '@/lib/documents/csv'
import { contentDisposition } from '@/lib/documents/filename'
import { formatLocalTime } from '@/lib/documents/local-time'
import { toEventText } from '@/lib/i18n/activity'
import { fill } from '@/lib/i18n/fill'
import { timeZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

/** The most rows of one file; longer periods are exported in parts. */
export const maxCsvRows = 10_000

/** Activity entries as CSV, with times in the time zone of the office and the verb in its stored form. */
export function toActivityCsv(entries: ActivityEntry[], locale: Locale, about: string | null) {
  const { activity, shell } = messagesOf(locale)
  const { columns } = activity
  const rows = entries.map((entry) => [
    formatLocalTime(entry.at, timeZone),
    entry.actor?.name ?? shell.systemActor,
    toEventText(activity.events, entry.verb),
    entry.about?.code ?? '',
    entry.about ? titleOf(entry.about, locale) : '',
    entry.report ? titleOf(entry.report, locale) : '',
    entry.path ?? '',
    entry.verb,
    entry.at.toISOString(),
  ])
  const { time, who, what, code, subject, report, path, verb, utc } = columns
  const name = about ? fill(locale, activity.titleOf, { about }) : activity.title
  return {
    body: toCsv([time, who, what, code, subject, report, path, verb, utc], rows),
    type: 'text/csv; charset=utf-8',
    disposition: contentDisposition(name, 'csv'),
  }
}

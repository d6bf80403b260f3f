import type { ActivityListItem } from '@/components/activity/activity-list'
import type { FoldedEntry } from '@/lib/activity/fold'
import type { ActivityEntry } from '@/lib/activity/present'
import { reportPath } from '@/lib/addresses'
import { toCountedEventText, toEventText } from '@/lib/i18n/activity'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** An entry in the words of the reader; one that was done to several things leads to the activity of their report. */
export function toActivityListItem(
  entry: ActivityEntry | FoldedEntry,
  words: Messages,
  locale: Locale,
): ActivityListItem {
  const { about, report } = entry
  const name = about ? [about.code, titleOf(about, locale)] : []
  const subject = name.filter(Boolean).join(' ') || (report && titleOf(report, locale)) || null
  const count = 'count' in entry ? entry.count : 1
  return {
    id: entry.id,
    at: entry.at,
    who: entry.actor?.name ?? words.shell.systemActor,
    what:
      count > 1
        ? toCountedEventText(words.activity, entry.verb, count)
        : toEventText(words.activity.events, entry.verb),
    about: subject && fullWidthPunctuation(subject),
    href: count > 1 && report ? reportPath(report.slug, 'activity') : entry.path,
  }
}

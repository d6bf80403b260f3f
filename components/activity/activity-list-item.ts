import type { ActivityListItem } from '@/components/activity/activity-list'
import type { ActivityEntry } from '@/lib/activity/present'
import { toEventText } from '@/lib/i18n/activity'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

/** An entry in the words of the reader. */
export function toActivityListItem(entry: ActivityEntry, words: Messages, locale: Locale): ActivityListItem {
  const { about, report } = entry
  const name = about ? [about.code, titleOf(about, locale)] : []
  return {
    id: entry.id,
    at: entry.at,
    who: entry.actor?.name ?? words.shell.systemActor,
    what: toEventText(words.activity.events, entry.verb),
    about: name.filter(Boolean).join(' ') || (report && titleOf(report, locale)) || null,
    href: entry.path,
  }
}

import type { ActivityListItem } from '@/components/activity/activity-list'
import type { ActivityEntry } from '@/lib/activity/present'
import { toEventText } from '@/lib/i18n/activity'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

/** An entry in the words of the reader. */
export function toActivityListItem(entry: ActivityEntry, words: Messages, locale: Locale): ActivityListItem {
  const english = locale === 'en'
  const { about, report } = entry
  const name = about ? [about.code, (english && about.titleEn) || about.title] : []
  return {
    id: entry.id,
    at: entry.at,
    who: entry.actor?.name ?? words.shell.systemActor,
    what: toEventText(words.activity.events, entry.verb),
    about: name.filter(Boolean).join(' ') || (english && report?.titleEn) || report?.title || null,
    href: entry.path,
  }
}

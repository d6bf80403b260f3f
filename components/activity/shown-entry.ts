import type { ShownEntry } from '@/components/activity/entry-list'
import type { Entry } from '@/lib/activity/entry'
import { deedOf } from '@/lib/i18n/activity'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

/** An entry in the words of the reader. */
export function shownEntry(entry: Entry, words: Messages, locale: Locale): ShownEntry {
  const english = locale === 'en'
  const { about, report } = entry
  const name = about ? [about.code, (english && about.titleEn) || about.title] : []
  return {
    id: entry.id,
    at: entry.at,
    who: entry.actor?.name ?? words.shell.systemActor,
    what: deedOf(words.activity.deeds, entry.verb),
    about: name.filter(Boolean).join(' ') || (english && report?.titleEn) || report?.title || null,
    href: entry.path,
  }
}

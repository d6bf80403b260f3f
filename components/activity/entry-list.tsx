import type { Route } from 'next'
import Link from 'next/link'
import { LangText } from '@/components/ui/lang-text'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'

export type ShownEntry = {
  id: string
  at: Date
  who: string
  what: string
  about: string | null
  href: string | null
}

/** Deeds one below another, the newest first. */
export function EntryList(props: { label: string; entries: ShownEntry[]; now: Date; locale: Locale }) {
  return (
    <List label={props.label}>
      {props.entries.map((entry) => (
        <ListRow key={entry.id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <LangText className="font-medium">{entry.who}</LangText>
          {entry.href ? (
            <Link href={entry.href as Route} prefetch={false} className="link">
              {entry.what}
            </Link>
          ) : (
            <span>{entry.what}</span>
          )}
          {entry.about ? <LangText className="min-w-0 text-ink-2">{entry.about}</LangText> : null}
          <span className="ms-auto text-ink-3">
            <Timestamp date={entry.at} now={props.now} locale={props.locale} />
          </span>
        </ListRow>
      ))}
    </List>
  )
}

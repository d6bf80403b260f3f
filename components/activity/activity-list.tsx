import type { Route } from 'next'
import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'

export type ActivityListItem = {
  id: string
  at: Date
  who: string
  what: string
  about: string | null
  href: string | null
}

/** Deeds one below another, the newest first. */
export function ActivityList(props: {
  label: string
  entries: ActivityListItem[]
  now: Date
  locale: Locale
}) {
  return (
    <List label={props.label}>
      {props.entries.map((entry) => (
        <ListRow key={entry.id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <ChineseText className="font-medium">{entry.who}</ChineseText>
          {entry.href ? (
            <Link href={entry.href as Route} className="link">
              {entry.what}
            </Link>
          ) : (
            <span>{entry.what}</span>
          )}
          {entry.about ? <ChineseText className="min-w-0 text-ink-2">{entry.about}</ChineseText> : null}
          <span className="ms-auto text-ink-3">
            <Timestamp date={entry.at} now={props.now} locale={props.locale} />
          </span>
        </ListRow>
      ))}
    </List>
  )
}

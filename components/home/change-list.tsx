import type { Route } from 'next'
import Link from 'next/link'
import { LangText } from '@/components/ui/lang-text'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'

type Change = { id: string; who: string; what: string; about: string | null; href: string | null; at: Date }

export function ChangeList({
  label,
  changes,
  now,
  locale,
}: {
  label: string
  changes: Change[]
  now: Date
  locale: Locale
}) {
  return (
    <List label={label}>
      {changes.map((change) => (
        <ListRow key={change.id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <LangText className="font-medium">{change.who}</LangText>
          {change.href ? (
            <Link href={change.href as Route} prefetch={false} className="link">
              {change.what}
            </Link>
          ) : (
            <span>{change.what}</span>
          )}
          {change.about ? <LangText className="min-w-0 text-ink-2">{change.about}</LangText> : null}
          <span className="ms-auto text-ink-3">
            <Timestamp date={change.at} now={now} locale={locale} />
          </span>
        </ListRow>
      ))}
    </List>
  )
}

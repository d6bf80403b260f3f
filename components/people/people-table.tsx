import type { Route } from 'next'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { LangText } from '@/components/ui/lang-text'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Person = {
  id: string
  name: string
  role: keyof Messages['people']['roles']
  department: string | null
  active: boolean
  email?: string | null
  username?: string | null
  lastVisitAt?: Date | null
}
type Props = {
  people: Person[]
  manage: boolean
  words: Messages['people']
  now: Date
  locale: Locale
}

/** Who works here; administrators also see how people sign in. */
export function PeopleTable({ people, manage, words, now, locale }: Props) {
  const columns = [words.name, words.department, words.role]
  const rows = people.map((person) => ({
    key: person.id,
    cells: [
      <span key="name" className="flex flex-wrap items-center gap-2">
        <Link href={`/people/${person.id}` as Route} prefetch={false} className="link">
          <LangText>{person.name}</LangText>
        </Link>
        {person.active ? null : <Badge>{words.inactive}</Badge>}
      </span>,
      person.department ? <LangText key="department">{person.department}</LangText> : words.noDepartment,
      words.roles[person.role],
      ...(manage ? [loginOf(person), visitOf(person)] : []),
    ],
  }))
  function visitOf({ lastVisitAt }: Person) {
    return lastVisitAt ? <Timestamp key="visit" date={lastVisitAt} now={now} locale={locale} /> : words.never
  }
  return (
    <Table
      caption={words.people}
      columns={manage ? [...columns, words.login, words.lastVisit] : columns}
      rows={rows}
    />
  )
}

function loginOf({ username, email }: Person) {
  return [username, email].filter(Boolean).join(' · ')
}

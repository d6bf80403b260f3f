import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { personPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type PersonRow = {
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
  people: PersonRow[]
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
        <Link href={personPath(person.id)} className="link">
          <ChineseText>{person.name}</ChineseText>
        </Link>
        {person.active ? null : <Badge>{words.inactive}</Badge>}
      </span>,
      person.department ? (
        <ChineseText key="department">{person.department}</ChineseText>
      ) : (
        words.noDepartment
      ),
      words.roles[person.role],
      ...(manage ? [loginOf(person), visitOf(person)] : []),
    ],
  }))
  function visitOf({ lastVisitAt }: PersonRow) {
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

function loginOf({ username, email }: PersonRow) {
  return [username, email].filter(Boolean).join(' · ')
}

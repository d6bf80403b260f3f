import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { PeopleFilterSection } from '@/app/(workspace)/_people/filter-section'
import { PeopleTabs } from '@/components/people/people-tabs'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { personPath, withQuery } from '@/lib/addresses'
import { listPeople } from '@/lib/people/list-people'

export const generateMetadata = pageTitle((words) => words.people.people)

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const { words, now, locale } = await requireUser()
  const { people } = words
  const search = await searchParams
  const filter = {
    q: one(search.q),
    departmentId: one(search.departmentId),
    role: one(search.role),
    state: one(search.state),
  }
  const cursor = one(search.cursor)
  const found = await runQuery(listPeople, { ...filter, cursor } as Parameters<typeof listPeople>[1])
  const { manage } = found.can
  const address = (next?: string) => withQuery('/people', { ...filter, cursor: next })
  const visitedAt = (date: Date | null | undefined) =>
    date ? <Timestamp key="visit" date={date} now={now} locale={locale} /> : people.never
  const columns = [people.name, people.department, people.role]
  const rows = found.items.map((person) => ({
    key: person.id,
    cells: [
      <span key="name" className="flex flex-wrap items-center gap-2">
        <a href={personPath(person.id)} className="link" lang="zh-CN">
          {person.name}
        </a>
        {person.active ? null : <Badge>{people.inactive}</Badge>}
      </span>,
      person.department ? (
        <span key="department" lang="zh-CN">
          {person.department}
        </span>
      ) : (
        people.noDepartment
      ),
      people.roles[person.role],
      ...(manage
        ? [[person.username, person.email].filter(Boolean).join(' · '), visitedAt(person.lastVisitAt)]
        : []),
    ],
  }))
  return (
    <>
      <PageHeader title={people.people} meta={people.peopleText} />
      {manage ? <PeopleTabs words={people} at="list" /> : null}
      <PeopleFilterSection filter={filter} manage={manage} />
      {found.items.length === 0 ? (
        <EmptyState title={people.nobody} />
      ) : (
        <StaticHtml>
          <Table
            caption={people.people}
            columns={manage ? [...columns, people.login, people.lastVisit] : columns}
            rows={rows}
          />
        </StaticHtml>
      )}
      <Pagination
        label={people.pages}
        first={cursor ? { href: address(), label: people.first } : undefined}
        next={found.nextCursor ? { href: address(found.nextCursor), label: people.more } : undefined}
      />
    </>
  )
}

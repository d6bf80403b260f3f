import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { PeopleFilterSection } from '@/app/(workspace)/_people/filter-section'
import { PeopleTable } from '@/components/people/people-table'
import { PeopleTabs } from '@/components/people/people-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { withQuery } from '@/lib/addresses'
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
  return (
    <>
      <PageHeader title={people.people} meta={people.peopleText} />
      {manage ? <PeopleTabs words={people} at="list" /> : null}
      <PeopleFilterSection filter={filter} manage={manage} />
      {found.items.length === 0 ? (
        <EmptyState title={people.nobody} />
      ) : (
        <StaticHtml>
          <PeopleTable people={found.items} manage={manage} words={people} now={now} locale={locale} />
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

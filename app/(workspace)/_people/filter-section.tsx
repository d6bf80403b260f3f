import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { PeopleFilter, type PeopleFilterValues } from '@/components/people/people-filter'
import { listDepartments } from '@/lib/people/list-departments'

/** What the list of people can be narrowed to. */
export async function PeopleFilterSection(props: { filter: PeopleFilterValues; manage: boolean }) {
  const [{ words }, departments] = await Promise.all([requireUser(), runQuery(listDepartments, {})])
  return (
    <StaticFilter>
      <PeopleFilter {...props} words={words.people} departments={departments} />
    </StaticFilter>
  )
}

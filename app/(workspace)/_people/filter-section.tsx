import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { listDepartments } from '@/lib/people/list-departments'

type Props = {
  filter: Partial<Record<'q' | 'departmentId' | 'role' | 'state', string>>
  manage: boolean
}

/** What the list of people can be narrowed to, as a GET form: a filtered list has an address. */
export async function PeopleFilterSection({ filter, manage }: Props) {
  const [{ words }, departments] = await Promise.all([requireUser(), runQuery(listDepartments, {})])
  const { people } = words
  return (
    <StaticFilter>
      <FilterForm action="/people" className="filter-fields no-print mb-5" submit={people.filter}>
        <Input
          name="q"
          label={manage ? people.nameOrLogin : people.name}
          defaultValue={filter.q}
          maxLength={60}
        />
        <Select
          name="departmentId"
          label={people.department}
          defaultValue={filter.departmentId ?? ''}
          empty={people.all}
          options={departments.map(({ id, name }) => [id, name])}
        />
        <Select
          name="role"
          id="filter-role"
          label={people.role}
          defaultValue={filter.role ?? ''}
          empty={people.all}
          options={Object.entries(people.roles)}
        />
        {manage ? (
          <Select
            name="state"
            label={people.state}
            defaultValue={filter.state ?? 'active'}
            options={(['active', 'inactive', 'all'] as const).map((state) => [state, people[state]])}
          />
        ) : null}
      </FilterForm>
    </StaticFilter>
  )
}

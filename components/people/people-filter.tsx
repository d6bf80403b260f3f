import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

export type PeopleFilterValues = { q?: string; departmentId?: string; role?: string; state?: string }
type Props = {
  words: Messages['people']
  departments: { id: string; name: string }[]
  filter: PeopleFilterValues
  manage: boolean
}

/** A GET form, so that a filtered list has an address. */
export function PeopleFilter({ words, departments, filter, manage }: Props) {
  return (
    <FilterForm action="/people" className="filter-fields no-print mb-5" submit={words.filter}>
      <Input
        name="q"
        label={manage ? words.nameOrLogin : words.name}
        defaultValue={filter.q}
        maxLength={60}
      />
      <Select
        name="departmentId"
        label={words.department}
        defaultValue={filter.departmentId ?? ''}
        empty={words.all}
        options={departments.map(({ id, name }) => [id, name])}
      />
      <Select
        name="role"
        id="filter-role"
        label={words.role}
        defaultValue={filter.role ?? ''}
        empty={words.all}
        options={Object.entries(words.roles)}
      />
      {manage ? (
        <Select
          name="state"
          label={words.state}
          defaultValue={filter.state ?? 'active'}
          options={(['active', 'inactive', 'all'] as const).map((state) => [state, words[state]])}
        />
      ) : null}
    </FilterForm>
  )
}

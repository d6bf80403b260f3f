import { buttonClass } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type PeopleFilterValues = { q?: string; departmentId?: string; role?: string; state?: string }
type Props = {
  words: Messages['people']
  departments: { id: string; name: string }[]
  filter: PeopleFilterValues
  manage: boolean
}

/** A GET form, so that a filtered list has an address. */
export function PeopleFilter({ words, departments, filter, manage }: Props) {
  return (
    <form method="get" className="no-print mb-5 flex flex-wrap items-end gap-3">
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
      <button type="submit" className={buttonClass()}>
        {words.filter}
      </button>
    </form>
  )
}

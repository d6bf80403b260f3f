import { buttonClass } from '@/components/ui/button'
import { Input, Select } from '@/components/ui/field'
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
      <Select name="departmentId" label={words.department} defaultValue={filter.departmentId ?? ''}>
        <option value="">{words.all}</option>
        {departments.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </Select>
      <Select name="role" id="filter-role" label={words.role} defaultValue={filter.role ?? ''}>
        <option value="">{words.all}</option>
        {Object.entries(words.roles).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {manage ? (
        <Select name="state" label={words.state} defaultValue={filter.state ?? 'active'}>
          <option value="active">{words.active}</option>
          <option value="inactive">{words.inactive}</option>
          <option value="all">{words.all}</option>
        </Select>
      ) : null}
      <button type="submit" className={buttonClass()}>
        {words.filter}
      </button>
    </form>
  )
}

import type { BindField } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  id: string
  words: Messages['people']
  departments: { id: string; name: string }[]
  field: BindField
  person?: { role: string; departmentId: string | null }
}

/** Role and department of a person. */
export function PersonFields({ id, words, departments, field, person }: Props) {
  const role = field('role', person?.role ?? 'staff')
  const department = field('departmentId', person?.departmentId ?? '')
  return (
    <>
      <Select
        {...role}
        key={`role-${role.defaultValue}`}
        id={`${id}-role`}
        label={words.role}
        options={Object.entries(words.roles)}
      />
      <Select
        {...department}
        key={`department-${department.defaultValue}`}
        id={`${id}-department`}
        label={words.department}
        empty={words.noDepartment}
        options={departments.map(({ id, name }) => [id, name])}
      />
    </>
  )
}

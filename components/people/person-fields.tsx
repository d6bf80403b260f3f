import { Select } from '@/components/ui/field'

type PersonFieldsMessages = {
  role: string
  roles: Record<string, string>
  department: string
  noDepartment: string
}
type Props = {
  id: string
  words: PersonFieldsMessages
  departments: { id: string; name: string }[]
  role?: string
  departmentId?: string | null
  errors?: Record<string, string>
}

/** Role and department of a person. Keyed by value: after an action React resets a select to what it first showed. */
export function PersonFields({ id, words, departments, role = 'staff', departmentId, errors }: Props) {
  return (
    <>
      <Select
        key={`role-${role}`}
        name="role"
        id={`${id}-role`}
        label={words.role}
        defaultValue={role}
        error={errors?.role}
      >
        {Object.entries(words.roles).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        key={`department-${departmentId}`}
        name="departmentId"
        id={`${id}-department`}
        label={words.department}
        defaultValue={departmentId ?? ''}
        error={errors?.departmentId}
      >
        <option value="">{words.noDepartment}</option>
        {departments.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </Select>
    </>
  )
}

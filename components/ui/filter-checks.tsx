import { Checkbox } from '@/components/ui/checkbox'

/** What a list may be narrowed to by a tick, each with its name in the address. */
export function FilterChecks<Name extends string>({
  labels,
  chosen,
}: {
  labels: [name: Name, label: string][]
  chosen: Partial<Record<Name, string>>
}) {
  return labels.map(([name, label]) => (
    <Checkbox
      key={name}
      name={name}
      value="true"
      label={label}
      defaultChecked={chosen[name] === 'true'}
      className="py-1.5"
    />
  ))
}

type Props = {
  legend: string
  name: string
  options: { value: string; label: string; hint?: string }[]
  value?: string
}

export function RadioGroup({ legend, name, options, value }: Props) {
  return (
    <fieldset id={`field-${name}`} className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="touch inline-flex min-h-6 items-center gap-2 has-disabled:text-ink-3"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              className="size-4.5 shrink-0 accent-jade"
            />
            <span>
              {option.label}
              {option.hint ? <span className="block text-ink-3 text-sm">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

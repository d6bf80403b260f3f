import type { ReactNode } from 'react'
import { FieldDescription, fieldAttributes } from '@/components/ui/field-frame'

export function RadioGroup({
  legend,
  name,
  options,
  value,
  hint,
  error,
  id,
  required,
}: {
  legend: string
  name: string
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  value?: string
  hint?: ReactNode
  error?: string
  id?: string
  required?: boolean
}) {
  const { id: base, 'aria-describedby': described } = fieldAttributes({ name, hint, error, id })
  return (
    <fieldset id={base} aria-describedby={described} className="flex flex-col gap-1">
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
              disabled={option.disabled}
              required={required}
              className="size-4.5 shrink-0 accent-jade"
            />
            <span>
              {option.label}
              {option.hint ? <span className="block text-ink-3 text-sm">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldDescription base={base} hint={hint} error={error} />
    </fieldset>
  )
}

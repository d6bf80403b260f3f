import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const control =
  'touch w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-3 disabled:opacity-60 aria-invalid:border-danger'

type Frame = {
  /** The field's name; ids of its parts are made from it. */
  name: string
  label: string
  hint?: ReactNode
  error?: string
  /** When several forms of a page have a field of this name. */
  id?: string
}

function wiring({ name, hint, error, id }: Pick<Frame, 'name' | 'hint' | 'error' | 'id'>) {
  const base = id ?? `field-${name}`
  const described = [hint ? `${base}-hint` : null, error ? `${base}-error` : null].filter(Boolean).join(' ')
  return {
    id: base,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

function Framed({
  label,
  hint,
  error,
  id,
  name,
  required,
  children,
}: Frame & { required?: boolean; children: ReactNode }) {
  const base = id ?? `field-${name}`
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={base} className="font-medium text-sm">
        {label}
        {required ? (
          <span aria-hidden="true" className="ms-1 text-danger">
            *
          </span>
        ) : null}
      </label>
      {children}
      {hint ? (
        <p id={`${base}-hint`} className="text-ink-3 text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${base}-error`} className="text-danger text-sm">
          {error}
        </p>
      ) : null}
    </div>
  )
}

export function Input({
  label,
  hint,
  error,
  id,
  name,
  className,
  ...rest
}: Frame & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <Framed {...{ label, hint, error, id, name, required: rest.required }}>
      <input {...rest} {...wiring({ name, hint, error, id })} className={classNames(control, className)} />
    </Framed>
  )
}

export function Textarea({
  label,
  hint,
  error,
  id,
  name,
  className,
  ...rest
}: Frame & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <Framed {...{ label, hint, error, id, name, required: rest.required }}>
      <textarea
        rows={5}
        {...rest}
        {...wiring({ name, hint, error, id })}
        className={classNames(control, 'field-sizing-content', className)}
      />
    </Framed>
  )
}

export function Select({
  label,
  hint,
  error,
  id,
  name,
  className,
  children,
  ...rest
}: Frame & Omit<ComponentProps<'select'>, 'name' | 'id'>) {
  return (
    <Framed {...{ label, hint, error, id, name, required: rest.required }}>
      <select {...rest} {...wiring({ name, hint, error, id })} className={classNames(control, className)}>
        {children}
      </select>
    </Framed>
  )
}

export function Checkbox({
  label,
  name,
  id,
  className,
  ...rest
}: { label: ReactNode; name: string } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className={classNames('touch inline-flex items-center gap-2', className)}>
      <input {...rest} id={id} name={name} type="checkbox" className="size-4.5 shrink-0 accent-jade" />
      <span>{label}</span>
    </label>
  )
}

export function RadioGroup({
  legend,
  name,
  options,
  value,
  error,
}: {
  legend: string
  name: string
  options: { value: string; label: ReactNode }[]
  value?: string
  error?: string
}) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((option) => (
          <label key={option.value} className="touch inline-flex items-center gap-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              className="size-4.5 accent-jade"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error ? <p className="text-danger text-sm">{error}</p> : null}
    </fieldset>
  )
}

import type { ReactNode } from 'react'

export type FieldProps = {
  /** The field's name; ids of its parts are made from it. */
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** When several forms of a page have a field of this name. */
  id?: string
  /** The word "optional", shown when given and the field is not required. */
  optional?: string
}

/** The id of a field, and what a fault's link leads to. */
export function fieldId(name: string, id?: string): string {
  return id ?? `field-${name}`
}

export function fieldAttributes({
  name,
  hint,
  error,
  id,
}: Pick<FieldProps, 'name' | 'hint' | 'error' | 'id'>) {
  const base = fieldId(name, id)
  const described = [hint ? `${base}-hint` : null, error ? `${base}-error` : null].filter(Boolean).join(' ')
  return {
    id: base,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** What of a field's properties its frame shows, and what its control gets. */
export function splitField<Props extends FieldProps & { required?: boolean }>(props: Props) {
  const { label, hint, error, id, name, optional, ...rest } = props
  return {
    frame: { label, hint, error, id, name, optional, required: rest.required },
    control: { ...rest, ...fieldAttributes(props) },
  }
}

/** Label, hint and fault of one control. */
export function FieldFrame({
  label,
  hint,
  error,
  id,
  name,
  optional,
  required,
  children,
}: FieldProps & { required?: boolean; children: ReactNode }) {
  const base = fieldId(name, id)
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={base} className="font-medium text-sm">
        {label}
        {required ? (
          <span aria-hidden="true" className="ms-0.5 text-danger">
            *
          </span>
        ) : null}
        {!required && optional ? (
          <span className="ms-1.5 font-normal text-ink-3 text-xs">{optional}</span>
        ) : null}
      </label>
      {children}
      <FieldDescription base={base} hint={hint} error={error} />
    </div>
  )
}

/** What is said under a control. */
export function FieldDescription({ base, hint, error }: { base: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {error ? (
        <p id={`${base}-error`} className="field-fault">
          <svg aria-hidden="true" viewBox="0 0 12 12">
            <path d="M6 .5 11.8 11H.2zm-.7 3.8v3.2h1.4V4.3zm0 4.2v1.3h1.4V8.5z" />
          </svg>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${base}-hint`} className="text-ink-3 text-sm">
          {hint}
        </p>
      ) : null}
    </>
  )
}

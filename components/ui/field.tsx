import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import {
  FieldDescription,
  FieldFrame,
  type FieldProps,
  fieldAttributes,
  fieldId,
} from '@/components/ui/field-frame'

export const controlClass = classNames(
  'touch w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink',
  'disabled:cursor-not-allowed disabled:bg-raised disabled:text-ink-3 [&[readonly]]:bg-raised',
  'aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger',
)

export function Input({
  label,
  hint,
  error,
  id,
  name,
  optional,
  className,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <FieldFrame {...{ label, hint, error, id, name, optional, required: rest.required }}>
      <input
        {...rest}
        {...fieldAttributes({ name, hint, error, id })}
        className={classNames(controlClass, 'h-9', rest.type === 'file' && 'py-1', className)}
      />
    </FieldFrame>
  )
}

export function Textarea({
  label,
  hint,
  error,
  id,
  name,
  optional,
  className,
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <FieldFrame {...{ label, hint, error, id, name, optional, required: rest.required }}>
      <textarea
        rows={5}
        {...rest}
        {...fieldAttributes({ name, hint, error, id })}
        className={classNames(controlClass, 'field-sizing-content py-1.5 max-h-[70dvh] min-h-24', className)}
      />
    </FieldFrame>
  )
}

export function Select({
  label,
  hint,
  error,
  id,
  name,
  optional,
  className,
  children,
  ...rest
}: FieldProps & Omit<ComponentProps<'select'>, 'name' | 'id'>) {
  return (
    <FieldFrame {...{ label, hint, error, id, name, optional, required: rest.required }}>
      <select
        {...rest}
        {...fieldAttributes({ name, hint, error, id })}
        className={classNames(controlClass, 'h-9', className)}
      >
        {children}
      </select>
    </FieldFrame>
  )
}

export function Checkbox({
  label,
  hint,
  error,
  name,
  id,
  className,
  ...rest
}: { label: ReactNode; hint?: ReactNode; error?: string; name: string } & Omit<
  ComponentProps<'input'>,
  'type' | 'name'
>) {
  const value = rest.value === undefined ? '' : `-${rest.value}`
  const base = fieldId(`${name}${value}`, id)
  return (
    <div className={classNames('flex flex-col', className)}>
      <label className="touch inline-flex min-h-6 items-center gap-2">
        <input
          {...rest}
          {...fieldAttributes({ name, hint, error, id: base })}
          type="checkbox"
          className="size-4.5 shrink-0 accent-jade"
        />
        <span>{label}</span>
      </label>
      {hint || error ? (
        <div className="ps-6.5">
          <FieldDescription base={base} hint={hint} error={error} />
        </div>
      ) : null}
    </div>
  )
}

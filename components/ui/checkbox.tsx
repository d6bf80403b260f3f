import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { FieldDescription, fieldAttributes, fieldId } from '@/components/ui/field-frame'

export function Checkbox({
  label,
  error,
  name,
  id,
  className,
  ...rest
}: { label: ReactNode; error?: string; name: string } & Omit<ComponentProps<'input'>, 'type' | 'name'>) {
  const value = rest.value === undefined ? '' : `-${rest.value}`
  const base = fieldId(`${name}${value}`, id)
  return (
    <div className={classNames('flex flex-col', className)}>
      <label className="touch inline-flex min-h-6 items-center gap-2">
        <input
          {...rest}
          {...fieldAttributes({ name, error, id: base })}
          type="checkbox"
          className="size-4.5 shrink-0 accent-jade"
        />
        <span>{label}</span>
      </label>
      {error ? (
        <div className="ps-6.5">
          <FieldDescription base={base} error={error} />
        </div>
      ) : null}
    </div>
  )
}

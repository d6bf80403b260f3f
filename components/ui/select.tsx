import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/control-class'
import { FieldFrame, type FieldProps, splitField } from '@/components/ui/field-frame'

/** Keyed by what is chosen where that may change: after an action React resets a select to what it first showed. */
export function Select({
  options,
  empty,
  className,
  ...props
}: FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'id'> & {
    /** Each value with its word. */
    options?: (readonly [string | number, string])[]
    /** The word for choosing none of them. */
    empty?: string
  }) {
  const { frame, control } = splitField(props)
  return (
    <FieldFrame {...frame}>
      <select {...control} className={classNames(controlClass, 'h-9', className)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options?.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
        {props.children}
      </select>
    </FieldFrame>
  )
}

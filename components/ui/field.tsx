import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { FieldFrame, type FieldProps, splitField } from '@/components/ui/field-frame'

export const controlClass = classNames(
  'touch w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink',
  'disabled:cursor-not-allowed disabled:bg-raised disabled:text-ink-3 [&[readonly]]:bg-raised',
  'aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger',
)

export function Input({ className, ...props }: FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  const { frame, control } = splitField(props)
  return (
    <FieldFrame {...frame}>
      <input {...control} className={classNames(controlClass, 'h-9', className)} />
    </FieldFrame>
  )
}

export function Textarea({
  className,
  ...props
}: FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  const { frame, control } = splitField(props)
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={5}
        {...control}
        className={classNames(controlClass, 'field-sizing-content py-1.5 max-h-[70dvh] min-h-24', className)}
      />
    </FieldFrame>
  )
}

import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlClass, textareaClass } from '@/components/ui/control-class'
import { FieldFrame, type FieldProps, splitField } from '@/components/ui/field-frame'

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
      <textarea rows={5} {...control} className={classNames(textareaClass, className)} />
    </FieldFrame>
  )
}

import type { ComponentProps } from 'react'
import { ACTION_FORM_ID } from '@/components/discussion/discussion-url'
import { type ButtonVariant, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

type Props = Omit<ComponentProps<'button'>, 'name' | 'value' | 'form' | 'type'> & {
  /** What it does to which, as "resolve <id>". */
  action: string
  variant?: ButtonVariant
  /** Looks like its class alone says. */
  plain?: boolean
}

/** A button of the one form of a discussion. */
export function ActButton({ action, variant = 'quiet', plain, className, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="submit"
      form={ACTION_FORM_ID}
      name="do"
      value={action}
      className={classNames(plain ? null : buttonClass({ variant, size: 'small' }), className)}
    />
  )
}

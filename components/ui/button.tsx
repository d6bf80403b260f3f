import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal'
export type ButtonStyle = { variant?: ButtonVariant; size?: ButtonSize }

/** The classes of a button. They are short, as a page has many; styles/button.css says what they mean. */
export function buttonClass({ variant = 'secondary', size = 'normal' }: ButtonStyle = {}): string {
  return classNames('touch button', variant, size === 'small' && 'small')
}

export function Button({
  variant,
  size,
  pending,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonStyle & { pending?: boolean }) {
  return (
    <button
      aria-busy={pending || undefined}
      {...rest}
      type={type}
      disabled={rest.disabled || pending}
      className={classNames(buttonClass({ variant, size }), className)}
    />
  )
}

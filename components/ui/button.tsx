import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal'
export type ButtonStyle = { variant?: ButtonVariant; size?: ButtonSize }

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-jade text-on-jade hover:bg-jade-strong border-transparent',
  secondary: 'bg-surface text-ink border-line-strong/60 hover:border-line-strong hover:bg-raised',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-raised hover:text-ink',
  danger: 'bg-surface text-danger border-danger/60 hover:border-danger hover:bg-danger-soft',
}
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-7 px-2.5 py-0.5 text-sm',
  normal: 'min-h-9 px-4 py-1.5 text-base',
}

export function buttonClass({ variant = 'secondary', size = 'normal' }: ButtonStyle = {}): string {
  return classNames(
    'button touch inline-flex items-center justify-center gap-1.5 rounded-md border font-medium leading-snug no-underline',
    'cursor-pointer select-none whitespace-nowrap transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress aria-disabled:cursor-not-allowed',
    variants[variant],
    sizes[size],
  )
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

import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal'
type Look = { variant?: ButtonVariant; size?: ButtonSize }

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-jade text-on-jade hover:bg-jade-strong border-transparent',
  secondary: 'bg-surface text-ink border-line-strong hover:bg-raised',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-raised hover:text-ink',
  danger: 'bg-surface text-danger border-danger hover:bg-danger-soft',
}
const sizes: Record<ButtonSize, string> = { small: 'px-2.5 py-1 text-sm', normal: 'px-4 py-2' }

export function buttonClass({ variant = 'secondary', size = 'normal' }: Look = {}): string {
  return classNames(
    'touch inline-flex items-center justify-center gap-1.5 rounded-md border font-medium leading-snug no-underline',
    'cursor-pointer transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress',
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
}: ComponentProps<'button'> & Look & { pending?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={pending || undefined}
      disabled={rest.disabled || pending}
      className={classNames(buttonClass({ variant, size }), className)}
    />
  )
}

export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'prefetch'> & Look & { children: ReactNode }) {
  return <Link {...rest} prefetch={false} className={classNames(buttonClass({ variant, size }), className)} />
}

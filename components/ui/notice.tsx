import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const tones = {
  info: 'border-line-strong bg-raised text-ink',
  success: 'border-jade bg-jade-soft text-ink',
  warm: 'border-warm bg-warm-soft text-ink',
  danger: 'border-danger bg-danger-soft text-ink',
} as const

/** A sentence the reader should see; `danger` is read out at once. */
export function Notice({
  tone = 'info',
  children,
  className,
}: {
  tone?: keyof typeof tones
  children: ReactNode
  className?: string
}) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames('rounded-md border-s-4 px-4 py-2.5', tones[tone], className)}
    >
      {children}
    </div>
  )
}

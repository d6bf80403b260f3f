import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const tones = {
  neutral: 'border-line-strong/40 text-ink-2',
  jade: 'border-jade/40 bg-jade-soft text-jade-strong',
  warm: 'border-warm/40 bg-warm-soft text-warm',
  danger: 'border-danger/40 bg-danger-soft text-danger',
} as const

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full shrink-0 items-center gap-1 rounded-sm border px-1.5 text-xs leading-5',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}

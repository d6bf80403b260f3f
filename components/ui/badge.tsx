import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

const tones = {
  neutral: 'border-line bg-raised text-ink-2',
  jade: 'border-jade bg-jade-soft text-ink',
  warm: 'border-warm bg-warm-soft text-ink',
  danger: 'border-danger bg-danger-soft text-ink',
} as const

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 text-xs leading-5 whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}

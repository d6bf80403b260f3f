import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon, type IconName } from '@/components/ui/icon'

const tones = {
  info: { look: 'border-line-strong/50 bg-raised', sign: 'text-ink-2', icon: 'info' },
  success: { look: 'border-jade/40 bg-jade-soft', sign: 'text-jade', icon: 'check' },
  warm: { look: 'border-warm/40 bg-warm-soft', sign: 'text-warm', icon: 'question' },
  danger: { look: 'border-danger/40 bg-danger-soft', sign: 'text-danger', icon: 'alert' },
} as const satisfies Record<string, { look: string; sign: string; icon: IconName }>

/** A sentence the reader should see; `danger` is read out at once. */
export function Notice({
  tone = 'info',
  title,
  action,
  children,
  className,
}: {
  tone?: keyof typeof tones
  title?: string
  action?: ReactNode
  children?: ReactNode
  className?: string
}) {
  const { look, sign, icon } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-md border px-3.5 py-2.5 text-ink', look, className)}
    >
      <Icon name={icon} className={classNames('mt-[0.3em]', sign)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="no-print shrink-0">{action}</div> : null}
    </div>
  )
}

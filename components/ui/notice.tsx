import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon, type IconName } from '@/components/ui/icon'

const tones = {
  info: { boxClass: 'border-line-strong/50 bg-raised', iconClass: 'text-ink-2', icon: 'info' },
  success: { boxClass: 'border-jade/40 bg-jade-soft', iconClass: 'text-jade', icon: 'check' },
  warm: { boxClass: 'border-warm/40 bg-warm-soft', iconClass: 'text-warm', icon: 'question' },
  danger: { boxClass: 'border-danger/40 bg-danger-soft', iconClass: 'text-danger', icon: 'alert' },
} as const satisfies Record<string, { boxClass: string; iconClass: string; icon: IconName }>

/** Says what was just done, where something was. */
export function DoneNotice({ text }: { text: string | false | null | undefined }) {
  return text ? (
    <Notice tone="success" className="mb-4">
      {text}
    </Notice>
  ) : null
}

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
  const { boxClass, iconClass, icon } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-md border px-3.5 py-2.5 text-ink', boxClass, className)}
    >
      <Icon name={icon} className={classNames('mt-[0.3em]', iconClass)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="no-print shrink-0">{action}</div> : null}
    </div>
  )
}

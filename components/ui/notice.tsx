import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { clientGlyphs } from '@/components/ui/client-glyphs'
import { Glyph } from '@/components/ui/glyph'

const { info, check: success, question: warm, alert: danger } = clientGlyphs
const icons = { info, success, warm, danger }

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
  tone?: keyof typeof icons
  title?: string
  action?: ReactNode
  children?: ReactNode
  className?: string
}) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames(`notice notice-${tone}`, className)}
    >
      <Glyph path={icons[tone]} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="no-print shrink-0">{action}</div> : null}
    </div>
  )
}

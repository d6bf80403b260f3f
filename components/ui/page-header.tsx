import type { ReactNode } from 'react'
import { type BreadcrumbStep, Breadcrumbs } from '@/components/ui/breadcrumbs'

/** The page's one h1, what is said beside it, and what can be done. */
export function PageHeader({
  title,
  meta,
  actions,
  trail,
  trailLabel = '',
}: {
  title: ReactNode
  meta?: ReactNode
  actions?: ReactNode
  /** The way from home to here, and what it is called. */
  trail?: BreadcrumbStep[]
  trailLabel?: string
}) {
  return (
    <header className="mb-6 flex flex-col gap-1.5">
      {trail ? <Breadcrumbs label={trailLabel} trail={trail} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 font-serif text-2xl sm:text-3xl">{title}</h1>
        {actions ? <div className="no-print flex flex-wrap gap-2 pt-0.5">{actions}</div> : null}
      </div>
      {meta ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-sm">{meta}</div>
      ) : null}
    </header>
  )
}

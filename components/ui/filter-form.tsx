import type { ReactNode } from 'react'

type Props = { action: string; className?: string; children: ReactNode }

/** A GET form whose choices act at once where `FilterForms` runs; without JavaScript its button sends it. */
export function FilterForm({ action, className, children }: Props) {
  return (
    // What the browser itself would put back is no choice.
    <form action={action} method="get" autoComplete="off" data-filter="" className={className}>
      {children}
    </form>
  )
}

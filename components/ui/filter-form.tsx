import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = {
  action: string
  className?: string
  /** What else belongs to the address. */
  hidden?: Record<string, string | undefined>
  /** The word of the button, where it stands behind the fields. */
  submit?: string
  /** Where nothing is narrowed, if something is. */
  clear?: { href: string; label: string } | null
  children: ReactNode
}

/** A GET form whose choices act at once where `FilterForms` runs; without JavaScript its button sends it. */
export function FilterForm({ action, className, hidden, submit, clear, children }: Props) {
  return (
    // By their ids they stay when they are drawn anew. What the browser itself would put back is no choice.
    <form id="filter" action={action} method="get" autoComplete="off" data-filter="" className={className}>
      <HiddenFields values={hidden} />
      <div id="filter-fields" className="contents">
        {children}
      </div>
      {submit ? (
        <Button type="submit" className="filter-apply">
          {submit}
        </Button>
      ) : null}
      {clear ? (
        <a href={clear.href} className="link py-2 text-sm">
          {clear.label}
        </a>
      ) : null}
    </form>
  )
}

import type { ReactNode } from 'react'
import { StaticHtml } from '@/app/_entry/static-html'
import { FilterForms } from '@/components/ui/filter-forms'

/** A filter, drawn once on the server, whose choices act at once. */
export function StaticFilter({ children }: { children: ReactNode }) {
  return (
    <>
      <StaticHtml className="contents">{children}</StaticHtml>
      <FilterForms />
    </>
  )
}

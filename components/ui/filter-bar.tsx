import type { ReactNode } from 'react'
import { FilterForm } from '@/components/ui/filter-form'
import { Icon } from '@/components/ui/icon'

/** A filter that is set: what it says, and the address without it. */
export type FilterChip = { label: string; href: string }

type Props = {
  action: string
  words: { filter: string; filtersSet: string; removeFilter: string; clearFilters: string }
  chips: FilterChip[]
  /** The address without any filter. */
  clear: string
  /** What else belongs to the address. */
  hidden?: Record<string, string | undefined>
  children: ReactNode
}

/**
 * What a list is narrowed to. On a phone it is one line: the fold of the fields, and what is set, each of which a tap takes
 * away.
 */
export function FilterBar({ action, words, chips, clear, hidden, children }: Props) {
  const isSet = chips.length > 0
  return (
    <search className="filters no-print">
      <details id="filter-fold" className="filter-fold">
        <summary className="bare touch button secondary small">
          {words.filter}
          {isSet ? <span className="tabular">{chips.length}</span> : null}
          <Icon name="down" />
        </summary>
      </details>
      {isSet ? (
        <ul aria-label={words.filtersSet} className="filter-chips">
          {chips.map(({ label, href }) => (
            <li key={label}>
              <a href={href} aria-label={words.removeFilter.replace('{name}', label)} className="touch">
                <span>{label}</span>
                <Icon name="close" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <FilterForm
        action={action}
        className="filter-fields"
        hidden={hidden}
        submit={words.filter}
        clear={isSet ? { href: clear, label: words.clearFilters } : null}
      >
        {children}
      </FilterForm>
    </search>
  )
}

import type { Route } from 'next'
import { type SearchParams, withQuery } from '@/lib/addresses'
import { type SearchKind, searchKinds } from '@/lib/search/schema'

const filterNames = ['report', 'theme', 'person', 'from', 'to', 'state'] as const

/** What the address of the search page asks. */
export type SearchAddress = {
  q?: string
  in?: SearchKind
  filters: Partial<Record<(typeof filterNames)[number], string>>
  cursor?: string
}

/** What is not of the right form counts as absent, so that a link with a slip still finds something. */
export function parseSearch(search: SearchParams): SearchAddress {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim().slice(0, 500) || undefined
  const date = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(one(name) ?? '') ? one(name) : undefined)
  return {
    q: one('q')?.slice(0, 100),
    in: searchKinds.find((kind) => kind === one('in')),
    filters: {
      report: one('report')?.slice(0, 200),
      theme: one('theme')?.slice(0, 60),
      person: one('person')?.slice(0, 60),
      from: date('from'),
      to: date('to'),
      state: one('state') === 'open' ? 'open' : undefined,
    },
    cursor: one('cursor'),
  }
}

export function toSearchAddress({ q, in: kind, filters, cursor }: SearchAddress): Route {
  return withQuery('/search', { q, in: kind, ...filters, cursor })
}

export function hasFilters({ filters }: SearchAddress): boolean {
  return Object.values(filters).some(Boolean)
}

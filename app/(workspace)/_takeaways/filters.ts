import type { Route } from 'next'
import { type SearchParams, withQuery } from '@/lib/addresses'

const names = ['report', 'kind', 'theme', 'order', 'q', 'open', 'top', 'arrange', 'cursor'] as const
export type TakeawayFilters = Partial<Record<(typeof names)[number], string>>

/** The filters in an address; empty ones are none. */
export function parseFilters(search: SearchParams): TakeawayFilters {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim().slice(0, 500) || undefined
  return Object.fromEntries(names.map((name) => [name, one(name)]))
}

/** The address of the list under these filters. */
export function toAddress(filters: TakeawayFilters): Route {
  return withQuery('/takeaways', filters)
}

import { z } from 'zod'
import { timestamp } from '@/lib/cursor'
import { dayMs } from '@/lib/duration'
import { id } from '@/lib/id'
import { optionalFilter } from '@/lib/takeaways/schema'

/** What is searched, in the order of the answer. */
export const searchKinds = [
  'takeaway',
  'paragraph',
  'evidence',
  'figure',
  'term',
  'annotation',
  'comment',
  'summary',
  'person',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** The kinds that a filter can be true of; others are not found under it. */
const filterable: Record<'theme' | 'person' | 'state', readonly SearchKind[]> = {
  theme: ['takeaway', 'evidence', 'figure', 'term', 'annotation', 'comment'],
  person: ['takeaway', 'annotation', 'comment', 'summary'],
  state: ['takeaway', 'annotation', 'comment'],
}

export type SearchFilters = {
  theme?: string
  person?: string
  state?: 'open'
  report?: string
  from?: string
  to?: string
}

/** The kinds among which something can be found under these filters. */
export function kindsUnder(filters: SearchFilters): SearchKind[] {
  const placed = filters.report || filters.from || filters.to
  return searchKinds.filter(
    (kind) =>
      (!filters.theme || filterable.theme.includes(kind)) &&
      (!filters.person || filterable.person.includes(kind)) &&
      (!filters.state || filterable.state.includes(kind)) &&
      (!placed || kind !== 'person'),
  )
}

export const maxCount = 1000

const startOfDay = (date: string) => new Date(`${date}T00:00:00+08:00`)
const day = z.iso
  .date({ abort: true })
  .refine((value) => timestamp.safeParse(startOfDay(value)).success, 'malformed')

/** The first instant of `from` and the first after `to`, in the time zone of the office. */
export function toSearchPeriod({ from, to }: { from?: string; to?: string }) {
  return {
    since: from ? startOfDay(from) : null,
    until: to ? new Date(startOfDay(to).getTime() + dayMs) : null,
  }
}

export const searchFilters = {
  theme: optionalFilter(z.string().max(60)),
  person: optionalFilter(z.string().trim().max(100)),
  from: optionalFilter(day),
  to: optionalFilter(day),
  state: optionalFilter(z.literal('open')),
}

const personRank = searchKinds.indexOf('person') + 1

/** After what a list goes on; ids of people are no UUIDs. */
export const searchCursor = z
  .object({
    rank: z.int().min(1).max(personRank),
    weight: z.int().min(1).max(2),
    at: timestamp,
    id: z.string().max(100),
  })
  .refine((cursor) => cursor.rank === personRank || id.safeParse(cursor.id).success)
export type SearchCursor = z.output<typeof searchCursor>

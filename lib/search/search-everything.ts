import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { pageOf } from '@/lib/output'
import type { SearchRequest } from '@/lib/search/data/asked'
import { countHits, findHits } from '@/lib/search/data/hits'
import { findPeopleHits } from '@/lib/search/people'
import { presentHit, presentPerson, searchItemOutput } from '@/lib/search/present'
import {
  kindsUnder,
  maxCount,
  searchCursor,
  searchFilters,
  searchKinds,
  toSearchPeriod,
} from '@/lib/search/schema'
import { reportFilter } from '@/lib/takeaways/schema'
import { foldForSearch } from '@/lib/text/search-folding'
import { parseSearchTerms } from '@/lib/text/search-terms'
import { query } from '@/lib/use-case'

/** A list, or a string with commas; an empty one means all kinds. */
const kindsInput = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(z.enum(searchKinds)),
  )
  .transform((kinds) => (kinds.length > 0 ? kinds : [...searchKinds]))

const personRank = searchKinds.length

/**
 * What the actor may read that has every term of the query, kind by kind: names first, then the newest. The first
 * page says how many there are of each kind, 1001 for more than a thousand.
 */
export const searchEverything = query({
  name: 'search-everything',
  permission: 'search.read',
  input: z.object({
    q: z.string().trim().min(1).max(100),
    in: kindsInput.prefault([]),
    report: reportFilter,
    ...searchFilters,
    /** At most so many of each kind, without a next page. */
    each: z.coerce.number().int().min(1).max(100).optional(),
    ...paging(20),
  }),
  output: pageOf(searchItemOutput).extend({
    counts: z.record(z.enum(searchKinds), z.int().min(0)).nullable(),
  }),
  async run(scope, { q, in: chosen, report, each, limit, cursor, ...filters }) {
    const after = decodeCursor(cursor, searchCursor)
    const access = await openReports(scope, report)
    const terms = parseSearchTerms(q).map(({ text }) => text)
    const possible = kindsUnder({ report, ...filters })
    const toRequest = (kinds: typeof possible): SearchRequest => ({
      terms,
      kinds,
      theme: filters.theme,
      person: filters.person,
      open: filters.state === 'open',
      ...toSearchPeriod(filters),
    })
    const asked = possible.filter((kind) => chosen.includes(kind))
    const { db, actor } = scope
    const perKind = each ?? limit + 1
    const [hits, people, counted] = await Promise.all([
      asked.some((kind) => kind !== 'person') && after?.rank !== personRank
        ? findHits(db, access, actor, toRequest(asked), { after, each: perKind, limit: limit + 1 })
        : [],
      possible.includes('person') && (asked.includes('person') || !after) ? findPeopleHits(db, terms) : [],
      after ? null : countHits(db, access, actor, toRequest(possible)),
    ])
    const folded = terms.map((term) => foldForSearch(term).words)
    const rows = [
      ...hits.map((hit) => ({ position: hit, item: () => presentHit(hit, folded) })),
      ...(asked.includes('person') ? peopleAfter(people, after?.rank === personRank ? after.id : null) : [])
        .slice(0, perKind)
        .map((person) => ({
          position: { rank: personRank, weight: person.weight, at: person.createdAt, id: person.id },
          item: () => presentPerson(person),
        })),
    ]
    const page = toCursorPage(rows, limit, ({ position: { rank, weight, at, id } }) => ({
      rank,
      weight,
      at,
      id,
    }))
    const countOf = (kind: (typeof searchKinds)[number]) =>
      kind === 'person' ? Math.min(people.length, maxCount + 1) : (counted?.get(kind) ?? 0)
    return {
      nextCursor: each === undefined ? page.nextCursor : null,
      items: page.items.map(({ item }) => item()),
      counts: counted
        ? (Object.fromEntries(searchKinds.map((kind) => [kind, countOf(kind)])) as Record<
            (typeof searchKinds)[number],
            number
          >)
        : null,
    }
  },
})

function peopleAfter<Person extends { id: string }>(people: Person[], id: string | null): Person[] {
  const at = people.findIndex((person) => person.id === id)
  if (id === null) return people
  return at < 0 ? [] : people.slice(at + 1)
}

import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { pageOutput } from '@/lib/output'
import type { SearchRequest } from '@/lib/search/data/asked'
import { countHits, findHits, type SearchHit } from '@/lib/search/data/hits'
import { presentHit, presentPerson, searchItemOutput } from '@/lib/search/present'
import {
  kindsUnder,
  maxCount,
  type SearchKind,
  searchCursor,
  searchFilters,
  searchKinds,
  toSearchPeriod,
} from '@/lib/search/schema'
import { flagFilter, reportFilter } from '@/lib/takeaways/schema'
import { matchPinyin } from '@/lib/text/pinyin'
import { foldForSearch } from '@/lib/text/search-matches'
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
 * What the actor may read that has every term of the query, kind by kind: names first, then the newest. With
 * `counts` the first page says how many there are of each kind, 1001 for more than a thousand.
 */
export const searchEverything = query({
  name: 'search-everything',
  long: true,
  permission: 'search.read',
  input: z.object({
    q: z.string().trim().min(1).max(100),
    in: kindsInput.prefault([]),
    report: reportFilter,
    ...searchFilters,
    /** At most so many of each kind, without a next page. */
    each: z.coerce.number().int().min(1).max(100).optional(),
    /** Whether to count as well, which costs more than to find the first. */
    counts: flagFilter,
    ...paging(20),
  }),
  output: pageOutput(searchItemOutput).extend({
    counts: z.record(z.enum(searchKinds), z.int().min(0)).nullable(),
  }),
  async run(scope, { q, in: chosen, report, each, limit, cursor, counts, ...filters }) {
    const after = decodeCursor(cursor, searchCursor)
    const access = await openReports(scope, report)
    const { db, actor } = scope
    const terms = parseSearchTerms(q).map(({ text }) => text)
    const possible = kindsUnder({ report, ...filters })
    const listed = possible.filter((kind) => chosen.includes(kind))
    const isCounted = counts && !after
    const toRequest = (kinds: typeof possible): SearchRequest => ({
      terms,
      kinds: kinds.filter((kind) => kind !== 'person'),
      theme: filters.theme,
      person: filters.person,
      open: filters.state === 'open',
      ...toSearchPeriod(filters),
    })
    const needsPeople = (isCounted ? possible : listed).includes('person')
    const perKind = each ?? limit + 1
    const [found, counted] = await Promise.all([
      findHits(db, access, actor, toRequest(after?.rank === personRank ? [] : listed), {
        after,
        each: perKind,
        limit: limit + 1,
        people: needsPeople ? nameSpellings(terms) : null,
      }),
      isCounted ? countHits(db, access, actor, toRequest(possible)) : null,
    ])
    const isPerson = ({ kind }: SearchHit) => kind === 'person'
    const people = matchPeople(found.filter(isPerson), terms)
    const shownPeople = listed.includes('person')
      ? peopleAfter(people, after?.rank === personRank ? after.id : null).slice(0, perKind)
      : []
    const rows = [...found.filter((hit) => !isPerson(hit)), ...shownPeople]
    const page = toCursorPage(rows, limit, ({ kind, rank, weight, at, id }) => ({
      ...{ rank: kind === 'person' ? personRank : rank, weight, at, id },
    }))
    const folded = terms.map((term) => foldForSearch(term).words)
    return {
      nextCursor: each === undefined ? page.nextCursor : null,
      items: page.items.map((hit) => (isPerson(hit) ? presentPerson(hit) : presentHit(hit, folded))),
      counts: counted && toCounts(counted.set('person', Math.min(people.length, maxCount + 1))),
    }
  },
})

function toCounts(counted: Map<string, number>): Record<SearchKind, number> {
  const entries = searchKinds.map((kind) => [kind, counted.get(kind) ?? 0])
  return Object.fromEntries(entries) as Record<SearchKind, number>
}

function peopleAfter<Person extends { id: string }>(people: Person[], id: string | null): Person[] {
  const at = people.findIndex((person) => person.id === id)
  if (id === null) return people
  return at < 0 ? [] : people.slice(at + 1)
}

/** What of a name can be typed in Latin letters: syllables, initials, or beginnings of them. */
const latin = /^[a-zü']{1,30}$/i

/** The spellings by which names are looked up: any may match where a term can be pinyin. */
function nameSpellings(terms: string[]): { spellings: string[]; all: boolean } {
  const folded = terms.map((term) => foldForSearch(term).words)
  return { spellings: [...new Set([...terms, ...folded])], all: folded.some((term) => latin.test(term)) }
}

type NamedPerson = { id: string; titles: (string | null)[] }

/** Those whose name has every term, in characters or in pinyin; whole names first. */
function matchPeople<Person extends NamedPerson>(people: Person[], terms: string[]): Person[] {
  const folded = terms.map((term) => foldForSearch(term).words)
  return people
    .flatMap((person) => {
      const name = foldForSearch(nameOf(person)).words
      const matches = folded.map((term) => matchPinyin(name, term))
      if (matches.includes(null)) return []
      return [{ ...person, weight: matches.every((match) => match?.whole) ? 1 : 2 }]
    })
    .sort(
      (one, other) =>
        one.weight - other.weight || compare(nameOf(one), nameOf(other)) || compare(one.id, other.id),
    )
}

const nameOf = ({ titles }: NamedPerson) => titles[0] ?? ''
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

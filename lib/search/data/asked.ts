import type { SearchCursor, SearchKind } from '@/lib/search/schema'
import { Prisma } from '@/prisma/generated/client'

/** What is asked, as the statements take it. */
export type SearchRequest = {
  terms: string[]
  kinds: SearchKind[]
  theme?: string
  person?: string
  open: boolean
  since: Date | null
  until: Date | null
}

type SearchColumn =
  | 'keys'
  | 'patterns'
  | 'kinds'
  | 'themes'
  | 'people'
  | 'open'
  | 'since'
  | 'until'
  | 'rank'
  | 'weight'
  | 'at'
  | 'id'

/** A value of what is asked. Read by a sub-select it is worked out once, and the plan is the same for every value. */
export function asked(column: SearchColumn): Prisma.Sql {
  return Prisma.raw(`(SELECT asked.${column} FROM asked)`)
}

const noCursor = { rank: 0, weight: 0, at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }

/** The row `asked`: the keys and LIKE patterns of the folded terms, the filters, and after what to go on. */
export function askedRow(request: SearchRequest, after: SearchCursor | null): Prisma.Sql {
  const { rank, weight, at, id } = after ?? noCursor
  const { theme = null, person = null } = request
  return Prisma.sql`asked AS MATERIALIZED (
    SELECT ARRAY(SELECT DISTINCT unnest("term_keys"(f.folded)) FROM folded f) AS keys,
      ARRAY(SELECT '%' || replace(replace(replace(f.folded, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' FROM folded f) AS patterns,
      ${request.kinds}::text[] AS kinds,
      CASE WHEN ${theme}::text IS NOT NULL THEN ARRAY(SELECT h.id FROM "Theme" h WHERE h.name = ${theme}::text) END AS themes,
      CASE WHEN ${person}::text IS NOT NULL THEN ARRAY(SELECT u.id FROM "User" u
        WHERE u.id = ${person}::text OR strpos(u.name, ${person}::text) > 0) END AS people,
      ${request.open}::boolean AS open, ${request.since}::timestamptz AS since, ${request.until}::timestamptz AS until,
      ${rank}::int AS rank, ${weight}::int AS weight, ${at}::timestamptz AS at, ${id}::uuid AS id
    FROM (VALUES (1)) one(n)
  )`
}

/** The folded terms, to stand before `askedRow`. */
export function foldedTerms(terms: string[]): Prisma.Sql {
  return Prisma.sql`folded AS MATERIALIZED (SELECT "fold_text"(x) AS folded FROM unnest(${terms}::text[]) x)`
}

import type { Actor } from '@/lib/access/actor'
import { readableReport } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { asked, askedRow, foldedTerms, type SearchRequest } from '@/lib/search/data/asked'
import {
  annotationSource,
  commentSource,
  evidenceSource,
  figureSource,
  paragraphSource,
  rankOf,
  type SearchSource,
  type SourceKind,
  summarySource,
  takeawaySource,
  termSource,
} from '@/lib/search/data/sources'
import { maxCount, type SearchCursor, type SearchKind } from '@/lib/search/schema'
import { toLikePattern } from '@/lib/text/like-pattern'
import { Prisma } from '@/prisma/generated/client'

export type SearchHit = {
  rank: number
  kind: SearchKind
  /** 1 where the name has every term, else 2; not known of people. */
  weight: number
  at: Date
  id: string
  titles: (string | null)[]
  texts: (string | null)[]
  slug: string
  place: string
}

/** So many of the newest comments are looked through before the index is asked: words in many are found there. */
const recentComments = 2000

const comments = Prisma.sql`"Comment"`

/** The sources that are searched by their index alone. */
function indexedSources(access: ReportsAccess, actor: Actor, request: SearchRequest): SearchSource[] {
  return [
    ...[takeawaySource, paragraphSource, evidenceSource, figureSource, termSource].map((source) =>
      source(request),
    ),
    annotationSource(actor, request),
    summarySource(access, actor, request),
  ]
}

const hasKeys = (row: Prisma.Sql) => Prisma.sql`"search_keys"(${row}.folded) @> ${asked('keys')}`
const hasTerms = (words: Prisma.Sql) => Prisma.sql`${words} LIKE ALL (${asked('patterns')}::text[])`
const isAsked = (kind: SourceKind) => Prisma.sql`'${Prisma.raw(kind)}' = ANY(${asked('kinds')}::text[])`

const readableReports = (access: ReportsAccess) =>
  Prisma.sql`readable AS MATERIALIZED (SELECT r.id FROM "Report" r WHERE ${readableReport(access)})`

type HitPage = {
  after: SearchCursor | null
  /** At most so many of a kind, and in all. */
  each: number
  limit: number
  /** Spellings of names, to find people by as well; `all` of them where any name may match. */
  people: { spellings: string[]; all: boolean } | null
}

/** Hits of these kinds, kind by kind: names first, then the newest. After them the people whose names may match. */
export async function findHits(
  db: Db,
  access: ReportsAccess,
  actor: Actor,
  request: SearchRequest,
  page: HitPage,
): Promise<SearchHit[]> {
  const { after, each, limit, people } = page
  const lists = [
    ...(request.kinds.length > 0 ? [kindByKind(hitBranches(access, actor, request, page), limit)] : []),
    ...(people ? [namedPeople(people.spellings, people.all)] : []),
  ]
  if (lists.length === 0) return []
  return db.$queryRaw<SearchHit[]>`
    WITH ${foldedTerms(request.terms)}, ${askedRow(request, after)}, ${readableReports(access)},
      recent AS MATERIALIZED (${recentHits(commentSource(actor, newestComments(request, after), request), after, each)})
    ${Prisma.join(lists, ' UNION ALL ')}`
}

const kindByKind = (branches: Prisma.Sql[], limit: number) => Prisma.sql`(
    SELECT hit.rank, hit.kind, hit.weight, hit.at, hit.id::text AS id, hit.titles, hit.texts, hit.slug, hit.place
    FROM (${Prisma.join(branches, ' UNION ALL ')}) hit
    ORDER BY hit.rank, hit.weight, hit.at DESC, hit.id LIMIT ${limit}::int)`

/** Of a single kind its own branch, of several all, so that there are few statements to plan. */
function hitBranches(
  access: ReportsAccess,
  actor: Actor,
  request: SearchRequest,
  { after, each }: HitPage,
): Prisma.Sql[] {
  const { kinds } = request
  const isWanted = (kind: SearchKind) => kinds.length > 1 || kinds.includes(kind)
  return [
    ...indexedSources(access, actor, request)
      .filter(({ kind }) => isWanted(kind))
      .map((source) => hitsOf(source, after, each)),
    ...(isWanted('comment') ? [commentHits(commentSource(actor, comments, request), after, each)] : []),
  ]
}

/** How many hits there are of each kind, counted up to one more than `maxCount`. */
export async function countHits(
  db: Db,
  access: ReportsAccess,
  actor: Actor,
  request: SearchRequest,
): Promise<Map<string, number>> {
  const counts = [
    ...indexedSources(access, actor, request).map((source) => countOf(source.kind, countIn(source))),
    countOf('comment', commentCount(actor, request)),
  ]
  const rows = await db.$queryRaw<{ kind: string; count: number }[]>`
    WITH ${foldedTerms(request.terms)}, ${askedRow(request, null)}, ${readableReports(access)}
    ${Prisma.join(counts, ' UNION ALL ')}`
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

const countOf = (kind: SourceKind, count: Prisma.Sql) =>
  Prisma.sql`SELECT '${Prisma.raw(kind)}' AS kind, CASE WHEN ${isAsked(kind)} THEN ${count} ELSE 0 END AS count`

const capped = (rows: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM (
  SELECT 1 FROM ${rows} LIMIT ${Prisma.raw(`${maxCount + 1}`)}) one)`

/** The rows that have every term, found by their index before anything is joined to them. */
const rowsWithTerms = ({ table, row }: SearchSource, condition: Prisma.Sql) => Prisma.sql`(
      SELECT * FROM ${table} ${row} WHERE ${condition} AND ${hasKeys(row)} AND ${hasTerms(Prisma.sql`${row}.folded`)}
      OFFSET 0) ${row}`

function countIn(source: SearchSource): Prisma.Sql {
  const { joins, condition } = source
  return capped(Prisma.sql`${rowsWithTerms(source, Prisma.sql`true`)} ${joins} WHERE ${condition}`)
}

/** A single character may be in most comments: enough of the newest have it, or the index is asked. */
function commentCount(actor: Actor, request: SearchRequest): Prisma.Sql {
  const newest = Prisma.sql`(SELECT * FROM "Comment" c ORDER BY c."createdAt" DESC, c.id
    LIMIT ${Prisma.raw(`${recentComments * 2}`)})`
  const { table, joins, condition } = commentSource(actor, newest, request)
  const inRecent = capped(
    Prisma.sql`${table} c ${joins} WHERE ${hasTerms(Prisma.sql`c.folded`)} AND ${condition}`,
  )
  return Prisma.sql`CASE WHEN (SELECT max(length(f.folded)) = 1 FROM folded f) AND ${inRecent} > ${Prisma.raw(`${maxCount}`)}
    THEN ${Prisma.raw(`${maxCount + 1}`)} ELSE ${countIn(commentSource(actor, comments, request))} END`
}

function columnsOf({ kind, row, at, titles, texts, slug, place }: SearchSource): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`${rankOf(kind)}`)} AS rank, '${Prisma.raw(kind)}' AS kind, ${row}.id, ${at} AS at,
    CASE WHEN ${hasTerms(Prisma.sql`split_part(${row}.folded, chr(31), 1)`)} THEN 1 ELSE 2 END AS weight,
    ${titles} AS titles, ${texts} AS texts, ${slug} AS slug, ${place} AS place`
}

const rankAsSql = (kind: SourceKind) => Prisma.raw(`${rankOf(kind)}`)

/** Whether a kind is asked for and not yet past. */
const isListed = (kind: SourceKind, after: SearchCursor | null) =>
  after ? Prisma.sql`${isAsked(kind)} AND ${asked('rank')} <= ${rankAsSql(kind)}` : isAsked(kind)

function hitsOf(source: SearchSource, after: SearchCursor | null, each: number): Prisma.Sql {
  const rank = rankAsSql(source.kind)
  const later = Prisma.sql`(${asked('rank')} < ${rank} OR x.weight > ${asked('weight')} OR x.weight = ${asked('weight')}
      AND (x.at < ${asked('at')} OR x.at = ${asked('at')} AND x.id > ${asked('id')}))`
  return Prisma.sql`(SELECT x.* FROM (
      SELECT ${columnsOf(source)} FROM ${rowsWithTerms(source, isListed(source.kind, after))} ${source.joins}
      WHERE ${source.condition}
    ) x
    WHERE ${after ? later : Prisma.sql`true`}
    ORDER BY x.weight, x.at DESC, x.id LIMIT ${each}::int)`
}

/** Comments have no names, so that they are in the order of the index of their times. */
function isLaterComment(after: SearchCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`
  return Prisma.sql`(${asked('rank')} < ${rankAsSql('comment')} OR c."createdAt" < ${asked('at')}
    OR c."createdAt" = ${asked('at')} AND c.id > ${asked('id')})`
}

function newestComments({ until }: SearchRequest, after: SearchCursor | null): Prisma.Sql {
  const conditions = [
    isListed('comment', after),
    ...(until ? [Prisma.sql`c."createdAt" < ${asked('until')}`] : []),
    ...(after
      ? [
          Prisma.sql`c."createdAt" <= CASE WHEN ${asked('rank')} = ${rankAsSql('comment')} THEN ${asked('at')} ELSE 'infinity' END`,
        ]
      : []),
  ]
  return Prisma.sql`(SELECT * FROM "Comment" c WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${Prisma.raw(`${recentComments}`)})`
}

function recentHits(source: SearchSource, after: SearchCursor | null, each: number): Prisma.Sql {
  return Prisma.sql`SELECT ${columnsOf(source)} FROM ${source.table} c ${source.joins}
    WHERE ${hasTerms(Prisma.sql`c.folded`)} AND ${source.condition} AND ${isLaterComment(after)}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${each}::int`
}

function commentHits(source: SearchSource, after: SearchCursor | null, each: number): Prisma.Sql {
  const isNeeded = Prisma.sql`${isListed('comment', after)} AND (SELECT count(*) FROM recent) < ${each}::int`
  return Prisma.sql`(SELECT recent.* FROM recent WHERE (SELECT count(*) FROM recent) >= ${each}::int)
    UNION ALL
    (SELECT ${columnsOf(source)} FROM ${rowsWithTerms(source, isNeeded)} ${source.joins}
      WHERE ${source.condition} AND ${isLaterComment(after)}
      ORDER BY c."createdAt" DESC, c.id LIMIT ${each}::int)`
}

const maxPeople = Prisma.raw('5000')

/** Active people whose name has one of these spellings of every term, or all of them where `all`; rows as of hits. */
function namedPeople(spellings: string[], all: boolean): Prisma.Sql {
  const patterns = spellings.map(toLikePattern)
  const like = Prisma.raw(spellings.some((one) => /[a-z]/i.test(one)) ? 'ILIKE' : 'LIKE')
  return Prisma.sql`(SELECT 0 AS rank, 'person' AS kind, 0 AS weight, u."createdAt" AS at, u.id, ARRAY[u.name] AS titles,
      ARRAY[d.name] AS texts, '' AS slug, '' AS place
    FROM "User" u LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE u."deactivatedAt" IS NULL AND u.name <> '' AND (${all}::boolean OR u.name ${like} ANY (${patterns}::text[]))
    ORDER BY u.name, u.id LIMIT ${maxPeople})`
}

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
import { maxCount, type SearchCursor } from '@/lib/search/schema'
import { Prisma } from '@/prisma/generated/client'

export type SearchHit = {
  rank: number
  kind: SourceKind
  /** 1 where the name has every term, else 2. */
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
function indexedSources(access: ReportsAccess, actor: Actor): SearchSource[] {
  return [
    ...[takeawaySource(), paragraphSource(), evidenceSource(), figureSource(), termSource()],
    annotationSource(actor),
    summarySource(access, actor),
  ]
}

const hasKeys = (row: Prisma.Sql) => Prisma.sql`"search_keys"(${row}.folded) @> ${asked('keys')}`
const hasTerms = (words: Prisma.Sql) => Prisma.sql`${words} LIKE ALL (${asked('patterns')}::text[])`
const isAsked = (kind: SourceKind) => Prisma.sql`'${Prisma.raw(kind)}' = ANY(${asked('kinds')}::text[])`

const readableReports = (access: ReportsAccess) =>
  Prisma.sql`readable AS MATERIALIZED (SELECT r.id FROM "Report" r WHERE ${readableReport(access)})`

/** Hits of these kinds, kind by kind: names first, then the newest; at most `each` of a kind and `limit` in all. */
export function findHits(
  db: Db,
  access: ReportsAccess,
  actor: Actor,
  request: SearchRequest,
  page: { after: SearchCursor | null; each: number; limit: number },
): Promise<SearchHit[]> {
  const { after, each, limit } = page
  const branches = [
    ...indexedSources(access, actor).map((source) => hitsOf(source, each)),
    commentHits(actor, each),
  ]
  return db.$queryRaw<SearchHit[]>`
    WITH ${foldedTerms(request.terms)}, ${askedRow(request, after)}, ${readableReports(access)},
      recent AS MATERIALIZED (${recentHits(actor, each)})
    SELECT hit.rank, hit.kind, hit.weight, hit.at, hit.id::text AS id, hit.titles, hit.texts, hit.slug, hit.place
    FROM (${Prisma.join(branches, ' UNION ALL ')}) hit
    ORDER BY hit.rank, hit.weight, hit.at DESC, hit.id LIMIT ${limit}::int`
}

/** How many hits there are of each kind, counted up to one more than `maxCount`. */
export async function countHits(
  db: Db,
  access: ReportsAccess,
  actor: Actor,
  request: SearchRequest,
): Promise<Map<string, number>> {
  const counts = [
    ...indexedSources(access, actor).map((source) => countOf(source.kind, countIn(source))),
    countOf('comment', commentCount(actor)),
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

function countIn({ tables, row, condition }: SearchSource): Prisma.Sql {
  const found = Prisma.sql`${tables} WHERE ${hasKeys(row)} AND ${hasTerms(Prisma.sql`${row}.folded`)} AND ${condition}`
  return capped(found)
}

/** A single character may be in most comments: enough of the newest have it, or the index is asked. */
function commentCount(actor: Actor): Prisma.Sql {
  const newest = Prisma.sql`(SELECT * FROM "Comment" c ORDER BY c."createdAt" DESC, c.id
    LIMIT ${Prisma.raw(`${recentComments * 2}`)})`
  const recent = commentSource(actor, newest)
  const inRecent = capped(
    Prisma.sql`${recent.tables} WHERE ${hasTerms(Prisma.sql`c.folded`)} AND ${recent.condition}`,
  )
  return Prisma.sql`CASE WHEN (SELECT max(length(f.folded)) = 1 FROM folded f) AND ${inRecent} > ${Prisma.raw(`${maxCount}`)}
    THEN ${Prisma.raw(`${maxCount + 1}`)} ELSE ${countIn(commentSource(actor, comments))} END`
}

function columnsOf({ kind, row, at, titles, texts, slug, place }: SearchSource): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`${rankOf(kind)}`)} AS rank, '${Prisma.raw(kind)}' AS kind, ${row}.id, ${at} AS at,
    CASE WHEN ${hasTerms(Prisma.sql`split_part(${row}.folded, chr(31), 1)`)} THEN 1 ELSE 2 END AS weight,
    ${titles} AS titles, ${texts} AS texts, ${slug} AS slug, ${place} AS place`
}

function hitsOf(source: SearchSource, each: number): Prisma.Sql {
  const rank = Prisma.raw(`${rankOf(source.kind)}`)
  return Prisma.sql`(SELECT x.* FROM (
      SELECT ${columnsOf(source)} FROM ${source.tables}
      WHERE ${isAsked(source.kind)} AND ${asked('rank')} <= ${rank} AND ${hasKeys(source.row)}
        AND ${hasTerms(Prisma.sql`${source.row}.folded`)} AND ${source.condition}
    ) x
    WHERE ${asked('rank')} < ${rank} OR x.weight > ${asked('weight')} OR x.weight = ${asked('weight')}
      AND (x.at < ${asked('at')} OR x.at = ${asked('at')} AND x.id > ${asked('id')})
    ORDER BY x.weight, x.at DESC, x.id LIMIT ${each}::int)`
}

const commentRank = Prisma.raw(`${rankOf('comment')}`)

/** Comments have no names, so that they are in the order of the index of their times. */
const afterComment = Prisma.sql`(${asked('rank')} < ${commentRank} OR c."createdAt" < ${asked('at')}
  OR c."createdAt" = ${asked('at')} AND c.id > ${asked('id')})`

const isAskedForComments = Prisma.sql`${isAsked('comment')} AND ${asked('rank')} <= ${commentRank}`

function recentHits(actor: Actor, each: number): Prisma.Sql {
  const newest = Prisma.sql`(SELECT * FROM "Comment" c
    WHERE ${isAskedForComments} AND c."createdAt" <= LEAST(coalesce(${asked('until')}, 'infinity'),
      CASE WHEN ${asked('rank')} = ${commentRank} THEN ${asked('at')} ELSE 'infinity' END)
    ORDER BY c."createdAt" DESC, c.id LIMIT ${Prisma.raw(`${recentComments}`)})`
  const source = commentSource(actor, newest)
  return Prisma.sql`SELECT ${columnsOf(source)} FROM ${source.tables}
    WHERE ${hasTerms(Prisma.sql`c.folded`)} AND ${source.condition} AND ${afterComment}
    ORDER BY c."createdAt" DESC, c.id LIMIT ${each}::int`
}

function commentHits(actor: Actor, each: number): Prisma.Sql {
  const source = commentSource(actor, comments)
  return Prisma.sql`(SELECT recent.* FROM recent WHERE (SELECT count(*) FROM recent) >= ${each}::int)
    UNION ALL
    (SELECT ${columnsOf(source)} FROM ${source.tables}
      WHERE ${isAskedForComments} AND (SELECT count(*) FROM recent) < ${each}::int
        AND ${hasKeys(source.row)} AND ${hasTerms(Prisma.sql`c.folded`)} AND ${source.condition} AND ${afterComment}
      ORDER BY c."createdAt" DESC, c.id LIMIT ${each}::int)`
}

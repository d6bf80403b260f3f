import { inReadableReports, isLive } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { currentSnapshot } from '@/lib/summaries/data/snapshots'
import type { PointSection } from '@/lib/summaries/sections'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { Prisma } from '@/prisma/generated/client'

/** So much text before and after a quote is read for the ends of its sentences, in code points. */
const contextLength = 400

/** What stands around a quote in its revision; whether that reaches back to the beginning of the text, and on to its end. */
export type QuoteContext = {
  revision: number
  start: number
  end: number
  before: string
  after: string
  fromStart: boolean
  toEnd: boolean
}

type QuotedSnapshot = { snapshot: TakeawaySnapshot; contexts: QuoteContext[] }
type KeptQuotes = { takeawayId: string | null; sections: PointSection[]; snapshot: unknown }[]

/**
 * What each of these points says now, as far as it lives and its report may be read, by takeaway, and of those that
 * quote their evidence what stands around it: the quotes of now and those that were kept.
 */
export async function findQuotedSnapshots(
  db: Db,
  access: ReportsAccess,
  points: KeptQuotes,
): Promise<Map<string, QuotedSnapshot>> {
  const ids = points.flatMap(({ takeawayId }) => takeawayId ?? [])
  if (ids.length === 0) return new Map()
  const quoting = points.filter(({ sections }) => sections.includes('evidence'))
  const quotingIds = quoting.flatMap(({ takeawayId }) => takeawayId ?? [])
  const kept = quoting.flatMap(({ takeawayId, snapshot }) =>
    ((snapshot as TakeawaySnapshot | null)?.evidence ?? []).map(({ revision, start, end }) => ({
      ...{ takeawayId, revision, start, end },
    })),
  )
  const rows = await db.$queryRaw<({ id: string } & QuotedSnapshot)[]>`
    WITH kept AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
        AS q("takeawayId" uuid, revision int, start int, "end" int)
    ), quoted AS MATERIALIZED (
      SELECT q."takeawayId", v.id AS "revisionId", q.start, q."end" FROM kept q JOIN "Takeaway" k ON k.id = q."takeawayId"
      JOIN "Revision" v ON v."reportId" = k."reportId" AND v.number = q.revision
      UNION
      SELECT e."takeawayId", e."revisionId", e.start, e."end" FROM "Evidence" e WHERE e."takeawayId" = ANY(${quotingIds}::uuid[])
    ), texts AS MATERIALIZED (
      SELECT v.id, v.number, v.text, length(v.text) AS length FROM "Revision" v
      WHERE v.id IN (SELECT q."revisionId" FROM quoted q)
    ), contexts AS MATERIALIZED (
      SELECT q."takeawayId", jsonb_agg(jsonb_build_object('revision', v.number, 'start', q.start, 'end', q."end",
        'before', substr(v.text, greatest(q.start - ${contextLength}::int, 0) + 1, least(q.start, ${contextLength}::int)),
        'after', substr(v.text, q."end" + 1, ${contextLength}::int), 'fromStart', q.start <= ${contextLength}::int,
        'toEnd', v.length <= q."end" + ${contextLength}::int)) AS list
      FROM quoted q JOIN texts v ON v.id = q."revisionId" GROUP BY q."takeawayId"
    )
    SELECT k.id, ${currentSnapshot} AS snapshot, coalesce(c.list, '[]') AS contexts
    FROM "Takeaway" k LEFT JOIN contexts c ON c."takeawayId" = k.id
    WHERE k.id = ANY(${ids}::uuid[]) AND ${isLive()} AND ${inReadableReports(access, Prisma.sql`k."reportId"`)}`
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

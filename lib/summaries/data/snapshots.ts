import { inReadableReports, isLive } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { PointSection } from '@/lib/summaries/sections'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { Prisma } from '@/prisma/generated/client'

const theme = Prisma.sql`(SELECT jsonb_build_object('name', h.name, 'nameEn', h."nameEn")
  FROM "Theme" h WHERE h.id = k."themeId")`

const report = Prisma.sql`(SELECT jsonb_build_object('id', r.id, 'title', r.title, 'sourceName', r."sourceName",
    'sourceUrl', r."sourceUrl",
    'publishedAt', to_char(r."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM "Report" r WHERE r.id = k."reportId")`

/** Each with the heading of the deepest section that holds its beginning. */
const evidence = Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('quote', e.quote, 'start', e.start, 'end', e."end",
    'revision', v.number, 'sha256', v.sha256, 'heading', (
      SELECT s.heading FROM "Section" s
      WHERE s."revisionId" = v.id AND s.start <= e.start AND e.start < s."end" ORDER BY s.level DESC LIMIT 1))
    ORDER BY e.position, e.id)
  FROM "Evidence" e JOIN "Revision" v ON v.id = e."revisionId" WHERE e."takeawayId" = k.id)`

const figures = Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('value', f.value, 'unit', f.unit, 'label', f.label,
    'labelEn', f."labelEn", 'territory', f.territory, 'date', f.date, 'quote', f.quote) ORDER BY f.position, f.id)
  FROM "Figure" f WHERE f."takeawayId" = k.id)`

const terms = Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('name', t.name, 'meaning', t.meaning,
    'meaningEn', t."meaningEn") ORDER BY t.position, t.id)
  FROM "Term" t WHERE t."takeawayId" = k.id)`

/** First the actions a practice leads to, then the practices an action answers to, each in the order of the report. */
const links = Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('code', o.code, 'title', o.title, 'titleEn', o."titleEn",
    'reason', l.reason, 'reasonEn', l."reasonEn", 'direction', l.direction) ORDER BY l.direction DESC, o.position, o.id)
  FROM (
    SELECT "actionId" AS other, reason, "reasonEn", 'to' AS direction FROM "Link" WHERE "practiceId" = k.id
    UNION ALL SELECT "practiceId", reason, "reasonEn", 'from' FROM "Link" WHERE "actionId" = k.id
  ) l JOIN "Takeaway" o ON o.id = l.other AND ${isLive('o')})`

/** What the takeaway `k` of a query says now, as a `TakeawaySnapshot`. */
export const currentSnapshot = Prisma.sql`jsonb_build_object('code', k.code, 'kind', k.kind, 'title', k.title,
  'titleEn', k."titleEn", 'statement', k.statement, 'statementEn', k."statementEn", 'theme', ${theme},
  'report', ${report}, 'evidence', coalesce(${evidence}, '[]'), 'figures', coalesce(${figures}, '[]'),
  'terms', coalesce(${terms}, '[]'), 'links', coalesce(${links}, '[]'))`

/** What each of these takeaways says now, as far as it lives and its report may be read, by id. */
export async function findSnapshots(
  db: Db,
  access: ReportsAccess,
  ids: string[],
): Promise<Map<string, TakeawaySnapshot>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; snapshot: TakeawaySnapshot }[]>`
    SELECT k.id, ${currentSnapshot} AS snapshot FROM "Takeaway" k
    WHERE k.id = ANY(${ids}::uuid[]) AND ${isLive()}
      AND ${inReadableReports(access, Prisma.sql`k."reportId"`)}`
  return new Map(rows.map((row) => [row.id, row.snapshot]))
}

/** What each living takeaway of a report says now, in the order of the report. */
export function findReportSnapshots(
  db: Db,
  access: ReportAccess,
): Promise<{ id: string; snapshot: TakeawaySnapshot }[]> {
  return db.$queryRaw`
    SELECT k.id, ${currentSnapshot} AS snapshot FROM "Takeaway" k
    WHERE k."reportId" = ${access.id}::uuid AND ${isLive()}
    ORDER BY k.position, k.id`
}

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

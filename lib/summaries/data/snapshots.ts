import { inReadableReports, isLive } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
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

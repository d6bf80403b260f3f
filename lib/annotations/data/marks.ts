import { anchorInRevision } from '@/lib/access/data/anchors'
import { annotationListedFor, isLive } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import { type AnnotationCriteria, filterCondition } from '@/lib/annotations/data/read'
import type { AnnotationFacets, ReportMarks } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const maxMarks = 5000

/** The evidence and annotations of one revision, with the choices of the filters. */
export async function findReportMarks(
  db: Db,
  access: ReportAccess,
  actorId: string,
  revision: number,
  filter: AnnotationCriteria,
): Promise<ReportMarks> {
  const joinAnchor = (subject: 'annotationId' | 'evidenceId') => Prisma.sql`
    LEFT JOIN ${anchorInRevision(subject)} AND a.status IN ('same', 'moved', 'proposed')`
  const isInRevision = Prisma.sql`(n."revisionId" = c.id OR a.id IS NOT NULL)`
  const position = Prisma.sql`CASE WHEN n."revisionId" = c.id THEN n.start ELSE a.start END AS start,
    CASE WHEN n."revisionId" = c.id THEN n."end" ELSE a."end" END AS "end"`
  const waiting = Prisma.sql`n."revisionId" <> c.id AND a.status = 'proposed' AS waiting`
  const [row] = await db.$queryRaw<ReportMarks[]>`
    WITH c AS (
      SELECT id FROM "Revision" WHERE "reportId" = ${access.id}::uuid AND number = ${revision}
    ), seen AS (
      SELECT n.*, c.id AS shown FROM "Annotation" n CROSS JOIN c
      WHERE n."reportId" = ${access.id}::uuid AND n."takeawayId" IS NULL AND ${annotationListedFor(actorId)}
    ), mark AS (
      SELECT n.id, n.kind, n."authorId" = ${actorId} AS own, ${waiting}, ${position}
      FROM c CROSS JOIN seen n ${joinAnchor('annotationId')}
      WHERE ${isInRevision} AND ${filterCondition(actorId, filter)}
      ORDER BY start, "end" DESC LIMIT ${maxMarks}
    )
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'own', own, 'start', start, 'end', "end",
          'waiting', nullif(waiting, false))) ORDER BY start, "end" DESC) FROM mark), '[]') AS marks,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'start', e.start, 'end', e."end", 'waiting', e.waiting, 'takeaway',
          jsonb_build_object('id', k.id, 'code', k.code, 'kind', k.kind, 'title', k.title, 'titleEn', k."titleEn",
            'openThreads', k."openThreads")) ORDER BY e.start, e."end" DESC)
        FROM (SELECT n.id, n."takeawayId", ${position}, ${waiting} FROM c CROSS JOIN "Evidence" n ${joinAnchor('evidenceId')} WHERE ${isInRevision}) e
        JOIN "Takeaway" k ON k.id = e."takeawayId" AND ${isLive()}
        WHERE k."reportId" = ${access.id}::uuid), '[]') AS passages,
      ${facetColumns(access.id)},
      (SELECT count(*)::int FROM seen) AS total,
      (SELECT count(*)::int FROM seen n CROSS JOIN c WHERE n."revisionId" <> c.id AND n."authorId" = ${actorId}) AS unsettled`
  return row as ReportMarks
}

/** The choices of the filters as columns: of the annotations `seen`, and the takeaways of their report. */
const facetColumns = (reportId: string) => Prisma.sql`
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'count', p.count) ORDER BY p.count DESC, p.name)
        FROM (SELECT u.id, u.name, count(*) AS count FROM seen n JOIN "User" u ON u.id = n."authorId"
          GROUP BY u.id, u.name ORDER BY count(*) DESC LIMIT 200) p), '[]') AS people,
      coalesce((SELECT jsonb_agg(jsonb_build_object('tag', g.tag, 'count', g.count) ORDER BY g.count DESC, g.tag)
        FROM (SELECT tag, count(*) AS count FROM seen n, unnest(n.tags) AS tag WHERE n."deletedAt" IS NULL
          GROUP BY tag ORDER BY count(*) DESC LIMIT 200) g), '[]') AS tags,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'title', k.title, 'titleEn', k."titleEn")
          ORDER BY k.position) FROM "Takeaway" k
        WHERE k."reportId" = ${reportId}::uuid AND ${isLive()}), '[]') AS takeaways`

/** The choices of the filters for the annotations of one report; over all reports there are none. */
export async function findAnnotationFacets(
  db: Db,
  access: ReportsAccess,
  actorId: string,
): Promise<AnnotationFacets> {
  const none = { people: [], tags: [], takeaways: [] }
  if (!('reportId' in access)) return none
  const [row] = await db.$queryRaw<AnnotationFacets[]>`
    WITH seen AS (
      SELECT n.* FROM "Annotation" n WHERE n."reportId" = ${access.reportId}::uuid AND ${annotationListedFor(actorId)}
    ) SELECT ${facetColumns(access.reportId)}`
  return row ?? none
}

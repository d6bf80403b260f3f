import { anchorInRevision } from '@/lib/access/data/anchors'
import { annotationListedFor, isLive } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import { facetColumns } from '@/lib/annotations/data/facets'
import { type AnnotationCriteria, filterCondition } from '@/lib/annotations/data/read'
import type { ReportMarks } from '@/lib/annotations/schema'
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

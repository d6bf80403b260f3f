import { annotationVisibleTo, readableReport } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { LiveEvent } from '@/lib/activity/event'
import type { Db } from '@/lib/db'

/** `head` is the id of the newest event of all reports. */
export type EventRow = Omit<LiveEvent, 'id'> & { id: bigint | null; head: bigint }

/**
 * Events after a position in these reports, by id; private annotations appear to their author alone. Without
 * events, one row that has only `head`.
 */
export function findEvents(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`
    SELECT h.head, found.*
    FROM (SELECT coalesce(max(id), 0) AS head FROM "Event") h
    LEFT JOIN LATERAL (
      SELECT e.id, a.verb, r.slug AS report, a."subjectKind", a."subjectId", a."actorId", t.id AS "threadId",
        coalesce(t."takeawayId", n."takeawayId") AS "takeawayId", n.id AS "annotationId",
        CASE WHEN a."subjectKind" = 'annotation' THEN ARRAY(
          SELECT DISTINCT v."takeawayId"::text FROM "Evidence" v
          WHERE v."revisionId" = n."revisionId" AND v.start < n."end" AND v."end" > n.start) ELSE '{}' END AS touches
      FROM "Event" e
      JOIN "Activity" a ON a.id = e."activityId"
      JOIN "Report" r ON r.id = a."reportId"
      LEFT JOIN "Comment" c ON c.id = CASE WHEN a."subjectKind" = 'comment' THEN a."subjectId"::uuid END
      LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", CASE WHEN a."subjectKind" = 'thread' THEN a."subjectId"::uuid END)
      LEFT JOIN "Annotation" n
        ON n.id = coalesce(t."annotationId", CASE WHEN a."subjectKind" = 'annotation' THEN a."subjectId"::uuid END)
      WHERE e.id > ${after} AND ${readableReport(access)} AND a."subjectKind" <> 'summary'
        AND (n.id IS NULL OR ${annotationVisibleTo(actorId)})
      ORDER BY e.id
      LIMIT ${limit}
    ) found ON true
    ORDER BY found.id`
}

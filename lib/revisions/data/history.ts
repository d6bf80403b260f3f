import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { anchorCountColumns, anchorSubject, visibleRanges } from '@/lib/revisions/data/anchors'
import type { AnchorCounts } from '@/lib/revisions/range'

export type RevisionRow = AnchorCounts & {
  number: number
  sha256: string
  originalName: string | null
  createdAt: Date
  createdById: string | null
  createdBy: string | null
  length: number
}

/** A page of revisions, newest first, with the anchors by status of the ranges this person may see. */
export function findRevisions(
  db: Db,
  access: ReportAccess,
  actorId: string,
  before: number | null,
  limit: number,
): Promise<RevisionRow[]> {
  return db.$queryRaw<RevisionRow[]>`
    WITH page AS (
      SELECT * FROM "Revision"
      WHERE "reportId" = ${access.id}::uuid AND number < ${before ?? 2147483647}::int
      ORDER BY number DESC LIMIT ${limit}
    ), counted AS (
      SELECT a."revisionId", ${anchorCountColumns}
      FROM "Anchor" a JOIN ${visibleRanges(access, actorId)} r ON r.id = ${anchorSubject}
      WHERE a."revisionId" IN (SELECT id FROM page)
      GROUP BY a."revisionId"
    )
    SELECT v.number, v.sha256, v."originalName", v."createdAt", u.id AS "createdById", u.name AS "createdBy",
      char_length(v.text)::int AS length, coalesce(c.same, 0) AS same, coalesce(c.moved, 0) AS moved,
      coalesce(c.proposed, 0) AS proposed, coalesce(c.orphaned, 0) AS orphaned
    FROM page v LEFT JOIN counted c ON c."revisionId" = v.id LEFT JOIN "User" u ON u.id = v."createdById"
    ORDER BY v.number DESC`
}

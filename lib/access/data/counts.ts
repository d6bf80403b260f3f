import { isLive, isOpen, standingLock, standingResolution } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** What a report `r` has, as JSON: takeaways that are not deleted, figures, terms. */
export const reportCounts = Prisma.sql`jsonb_build_object(
        'takeaways', (SELECT count(*) FROM "Takeaway" k WHERE k."reportId" = r.id AND ${isLive()}),
        'figures', (SELECT count(*) FROM "Figure" f WHERE f."reportId" = r.id),
        'terms', (SELECT count(*) FROM "Term" t WHERE t."reportId" = r.id))`

/** One row for the takeaway `k`, to be joined: how many comments and open threads it has. */
export const takeawayDiscussionCounts = Prisma.sql`
    SELECT coalesce(sum(t."commentCount"), 0)::int AS comments,
      (count(*) FILTER (WHERE ${isOpen()}))::int AS open
    FROM "Thread" t WHERE t."takeawayId" = k.id`

/** One row for the annotation `n`, to be joined: how many threads, comments and open threads it has. */
export const annotationDiscussionCounts = Prisma.sql`
      SELECT count(*) AS threads, sum(t."commentCount") AS comments, count(*) FILTER (WHERE x.id IS NULL AND o.id IS NULL) AS open
      FROM "Thread" t LEFT JOIN ${standingResolution('t', 'x')}
      LEFT JOIN ${standingLock()}
      WHERE t."annotationId" = n.id`

/** How many comments an annotation of this report has. */
export async function countComments(db: Db, access: ReportAccess, annotationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ comments: number }[]>`
    SELECT coalesce(sum("commentCount"), 0)::int AS comments FROM "Thread"
    WHERE "annotationId" = ${annotationId}::uuid AND "reportId" = ${access.id}::uuid`
  return row?.comments ?? 0
}

import {
  annotationInSight,
  inReportsFoundFirst,
  isLive,
  isShown,
  isStandingConclusion,
  standingOutcome,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { RecentConclusion } from '@/lib/activity/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** The conclusions pinned since then that still hold and that the actor may read, newest first. */
export function findRecentConclusions(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  since: Date,
  limit: number,
): Promise<RecentConclusion[]> {
  return db.$queryRaw<RecentConclusion[]>`
    SELECT c.id AS "commentId", c.excerpt, u.name AS author, z."setAt" AS at, k.code,
      coalesce(k.title, left(n.quote, 60)) AS title, k."titleEn", x.kind AS outcome
    FROM "Conclusion" z
    JOIN "Comment" c ON c.id = z."commentId" AND ${isShown()}
    JOIN "Thread" t ON t.id = z."threadId"
    JOIN "User" u ON u.id = c."authorId"
    LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
    LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(actorId)}
    LEFT JOIN ${standingOutcome()}
    WHERE z."setAt" >= ${since}::timestamptz AND ${isStandingConclusion('z')} AND (k.id IS NOT NULL OR n.id IS NOT NULL)
      AND ${inReportsFoundFirst(access, Prisma.sql`t."reportId"`)}
    ORDER BY z."setAt" DESC, z.id DESC
    LIMIT ${limit}`
}

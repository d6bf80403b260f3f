import {
  inReadableReports,
  isSharedAnnotation,
  isShown,
  isStandingConclusion,
  readableReport,
  standingResolution,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** So many comments one document holds. */
export const maxComments = 20_000

/** What the discussions are asked for: those of takeaways whole, of annotations whole, and what those of takeaways came to. */
export type DiscussionQuery = { discussed: string[]; concluded: string[]; annotations: string[] }

/** A comment as it was said. */
type DiscussionCommentRow = {
  id: string
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  parentId: string | null
  author: string
  body: string
  createdAt: Date
  conclusion: boolean
  resolvedAt: Date | null
  resolvedBy: string | null
}

/** Whether its thread came to comment `c`; the OFFSET keeps Postgres from hashing all conclusions beforehand. */
const isConclusion = Prisma.sql`EXISTS (
  SELECT 1 FROM "Conclusion" o WHERE o."commentId" = c.id AND ${isStandingConclusion('o')} OFFSET 0)`

/** Comments in the order they were said, without those that are deleted or hidden. */
export async function findDiscussionComments(
  db: Db,
  access: ReportsAccess,
  query: DiscussionQuery,
  limit: number,
) {
  const { discussed, concluded, annotations } = query
  const rows = await db.$queryRaw<DiscussionCommentRow[]>`
    SELECT c.id, c."threadId", t."takeawayId", t."annotationId", c."parentId", u.name AS author,
      c.body, c."createdAt", ${isConclusion} AS conclusion, s."resolvedAt", p.name AS "resolvedBy"
    FROM "Thread" t JOIN "Report" r ON r.id = t."reportId"
    JOIN "Comment" c ON c."threadId" = t.id JOIN "User" u ON u.id = c."authorId"
    LEFT JOIN ${standingResolution('t', 's')} LEFT JOIN "User" p ON p.id = s."resolvedById"
    WHERE ${readableReport(access)} AND ${isShown()}
      AND (t."takeawayId" = ANY(${discussed}::uuid[]) OR t."annotationId" = ANY(${annotations}::uuid[])
      OR t."takeawayId" = ANY(${concluded}::uuid[]) AND ${isConclusion})
    ORDER BY t."createdAt", c."threadId", c."createdAt", c.id
    LIMIT ${limit}`
  return rows.map(({ createdAt, resolvedAt, resolvedBy, ...comment }) => ({
    ...comment,
    at: createdAt.toISOString(),
    resolved: resolvedAt && resolvedBy ? { at: resolvedAt.toISOString(), by: resolvedBy } : undefined,
  }))
}

/** How many comments that are neither deleted nor hidden the discussions of each of these takeaways have. */
export function countVisibleComments(db: Db, access: ReportsAccess, takeawayIds: string[]) {
  return db.$queryRaw<{ takeawayId: string; living: number }[]>`
    SELECT t."takeawayId", count(*)::int AS living FROM "Thread" t JOIN "Comment" c ON c."threadId" = t.id
    WHERE t."takeawayId" = ANY(${takeawayIds}::uuid[]) AND ${inReadableReports(access, Prisma.sql`t."reportId"`)}
      AND ${isShown()}
    GROUP BY t."takeawayId"`
}

/** Which of these may still be shown: readable reports, comments and annotations neither deleted nor hidden nor private. */
export async function findVisibleIds(
  db: Db,
  access: ReportsAccess,
  ids: { reports: string[]; comments: string[]; annotations: string[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
      LEFT JOIN "Annotation" n ON n.id = t."annotationId"
    WHERE c.id = ANY(${ids.comments}::uuid[]) AND ${inReadableReports(access, Prisma.sql`t."reportId"`)}
      AND ${isShown()}
      AND (n.id IS NULL OR ${isSharedAnnotation()})
    UNION ALL
    SELECT n.id FROM "Annotation" n
    WHERE n.id = ANY(${ids.annotations}::uuid[]) AND ${inReadableReports(access, Prisma.sql`n."reportId"`)}
      AND ${isSharedAnnotation()}
    UNION ALL
    SELECT r.id FROM "Report" r WHERE r.id = ANY(${ids.reports}::uuid[]) AND ${readableReport(access)}`
  return new Set(rows.map((row) => row.id))
}

import {
  annotationInSight,
  inReadableReports,
  isLive,
  isOpen,
  isShown,
  readableReport,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

export type WaitingThread = {
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  /** The code of the takeaway; null for an annotation. */
  code: string | null
  /** The title of the takeaway, or the first 60 characters of the annotated quote. */
  title: string
  titleEn: string | null
  commentCount: number
  lastCommentId: string
  lastAt: Date
  lastBody: string
  lastAuthor: string
}

/** Joins the live takeaway `k` or the annotation `n` that the actor may see. */
const subjectJoinsFor = (actorId: string) => Prisma.sql`
  LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
  LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(actorId)}`

/** Open threads that the actor started, wrote in or owns the subject of, where somebody else wrote last. */
export function findWaitingThreads(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  limit: number,
): Promise<WaitingThread[]> {
  return db.$queryRaw<WaitingThread[]>`
    SELECT t.id AS "threadId", k.id AS "takeawayId", n.id AS "annotationId", k.code,
           coalesce(k.title, left(n.quote, 60)) AS title, k."titleEn", t."commentCount",
           last.id AS "lastCommentId", last."createdAt" AS "lastAt", left(last.body, 200) AS "lastBody",
           u.name AS "lastAuthor"
    FROM "Thread" t
    ${subjectJoinsFor(actorId)}
    JOIN LATERAL (
      SELECT c.id, c.body, c."createdAt", c."authorId" FROM "Comment" c
      WHERE c."threadId" = t.id AND ${isShown()}
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT 1
    ) last ON true
    JOIN "User" u ON u.id = last."authorId"
    WHERE ${inReadableReports(access, Prisma.sql`t."reportId"`)} AND (k.id IS NOT NULL OR n.id IS NOT NULL)
      AND last."authorId" <> ${actorId}
      AND ${isOpen()}
      AND (k."createdById" = ${actorId} OR n."authorId" = ${actorId} OR t."createdById" = ${actorId}
        OR EXISTS (SELECT 1 FROM "Comment" m WHERE m."threadId" = t.id AND m."authorId" = ${actorId}))
    ORDER BY t."lastCommentAt" DESC
    LIMIT ${limit}`
}

export type HomeReportRow = {
  slug: string
  title: string
  titleEn: string | null
  sourceName: string | null
  publishedAt: Date | null
  takeaways: number
  openThreads: number
}

/** Readable reports with how many takeaways and open discussions each has, newest first. */
export function findHomeReports(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  limit: number,
): Promise<HomeReportRow[]> {
  return db.$queryRaw<HomeReportRow[]>`
    SELECT r.slug, r.title, r."titleEn", r."sourceName", r."publishedAt",
      (SELECT count(*)::int FROM "Takeaway" k WHERE k."reportId" = r.id AND ${isLive()}) AS takeaways,
      (SELECT count(*)::int FROM "Thread" t ${subjectJoinsFor(actorId)}
        WHERE t."reportId" = r.id AND (k.id IS NOT NULL OR n.id IS NOT NULL) AND ${isOpen()}) AS "openThreads"
    FROM "Report" r WHERE ${readableReport(access)}
    ORDER BY r."createdAt" DESC LIMIT ${limit}`
}

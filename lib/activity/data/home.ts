import {
  type AwaitedReader,
  ownOrNamed,
  participatesIn,
  reportDiscussionCounts,
} from '@/lib/access/data/counts'
import {
  annotationInSight,
  inReportsFoundFirst,
  isLive,
  isOpen,
  isShown,
  isStandingConclusion,
  readableReport,
  standingOutcome,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { HomeReportRow, RecentConclusion, WaitingThread } from '@/lib/activity/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** Open threads are looked through from the last written on, at first so many. */
const recentThreads = Prisma.raw('2000')

/**
 * The threads `t` on a live takeaway or a visible annotation where somebody else wrote last, with what they wrote. Each
 * thread is tested alone, so that Postgres stops as soon as there are enough.
 */
const answeredByOthers = (threads: Prisma.Sql, reader: AwaitedReader, limit: number) => Prisma.sql`
    SELECT t.id AS "threadId", subject.*, t."commentCount", t."lastCommentAt", last.id AS "lastCommentId",
      last."createdAt" AS "lastAt", last.excerpt AS "lastExcerpt",
      (SELECT u.name FROM "User" u WHERE u.id = last."authorId") AS "lastAuthor"
    FROM (${threads}) t
    CROSS JOIN LATERAL (
      SELECT k.id AS "takeawayId", NULL::uuid AS "annotationId", k.code, k.title, k."titleEn"
      FROM "Takeaway" k WHERE k.id = t."takeawayId" AND ${isLive()}
      UNION ALL
      SELECT NULL, n.id, NULL, left(n.quote, 60), NULL
      FROM "Annotation" n WHERE n.id = t."annotationId" AND ${annotationInSight(reader.id)}
    ) subject
    CROSS JOIN LATERAL (
      SELECT c.id, c.excerpt, c."createdAt", c."authorId" FROM "Comment" c
      WHERE c."threadId" = t.id AND ${isShown()}
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT 1
    ) last
    WHERE last."authorId" <> ${reader.id}
    ORDER BY t."lastCommentAt" DESC
    LIMIT ${limit}`

/**
 * Open threads that the actor started, wrote in, is named in or owns the subject of, where somebody else wrote last.
 * Where too few of these are among the recent ones, all older ones are read.
 */
export function findWaitingThreads(
  db: Db,
  access: ReportsAccess,
  reader: AwaitedReader,
  limit: number,
): Promise<WaitingThread[]> {
  const isOpenHere = Prisma.sql`${isOpen()} AND ${inReportsFoundFirst(access, Prisma.sql`t."reportId"`)}`
  const newestFirst = Prisma.sql`FROM "Thread" t WHERE ${isOpenHere} ORDER BY t."lastCommentAt" DESC`
  const recent = Prisma.sql`SELECT * FROM (SELECT t.* ${newestFirst} LIMIT ${recentThreads}) t
      WHERE ${participatesIn(reader)}`
  // As old as the last of the recent ones may be one of them as well.
  const lastOfRecent = Prisma.sql`(SELECT t."lastCommentAt" ${newestFirst} LIMIT 1 OFFSET ${recentThreads} - 1)`
  const older = Prisma.sql`SELECT t.* FROM (${ownOrNamed(reader)}) part
      CROSS JOIN LATERAL (SELECT * FROM "Thread" t WHERE t.id = part.id AND ${isOpenHere} OFFSET 0) t
      WHERE (SELECT count(*) FROM found) < ${limit} AND ${lastOfRecent} IS NOT NULL
        AND t."lastCommentAt" <= ${lastOfRecent} AND t.id <> ALL(ARRAY(SELECT "threadId" FROM found))
      ORDER BY t."lastCommentAt" DESC`
  return db.$queryRaw<WaitingThread[]>`
    WITH found AS MATERIALIZED (${answeredByOthers(recent, reader, limit)})
    SELECT "threadId", "takeawayId", "annotationId", code, title, "titleEn", "commentCount", "lastCommentId", "lastAt",
      "lastExcerpt", "lastAuthor"
    FROM (SELECT * FROM found UNION ALL SELECT * FROM (${answeredByOthers(older, reader, limit)}) older) waiting
    ORDER BY "lastCommentAt" DESC LIMIT ${limit}`
}

const maxThemes = Prisma.raw('6')

/** The themes of the report `listed` as JSON, in their order, with their takeaways of the first level first. */
const learnedThemes = Prisma.sql`(
      SELECT jsonb_agg(jsonb_build_object('name', m.name, 'nameEn', m."nameEn", 'takeaways', m.takeaways, 'points', m.points)
        ORDER BY m.position, m.name)
      FROM (
        SELECT m.name, m."nameEn", m.position, count(*)::int AS takeaways, to_jsonb((array_agg(
          jsonb_build_object('id', k.id, 'title', k.title, 'titleEn', k."titleEn")
          ORDER BY k."parentId" IS NOT NULL, k.position))[1:2]) AS points
        FROM "Takeaway" k JOIN "Theme" m ON m.id = k."themeId"
        WHERE k."reportId" = listed.id AND ${isLive()}
        GROUP BY m.id ORDER BY m.position, m.name LIMIT ${maxThemes}
      ) m)`

/** Readable reports with how many takeaways and open discussions each has, newest first. */
export function findHomeReports(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  limit: number,
): Promise<HomeReportRow[]> {
  return db.$queryRaw<HomeReportRow[]>`
    WITH listed AS MATERIALIZED (
      SELECT r.id, r.slug, r.title, r."titleEn", r."sourceName", r."publishedAt", r."createdAt", counted.takeaways,
        counted.open AS "openThreads"
      FROM "Report" r CROSS JOIN LATERAL (${reportDiscussionCounts(actorId)}) counted
      WHERE ${readableReport(access)}
      ORDER BY r."createdAt" DESC LIMIT ${limit}
    )
    SELECT slug, title, "titleEn", "sourceName", "publishedAt", takeaways, "openThreads",
      CASE WHEN id = (SELECT id FROM listed WHERE takeaways > 0 AND EXISTS (
          SELECT FROM "Takeaway" k WHERE k."reportId" = listed.id AND k."themeId" IS NOT NULL AND ${isLive()}
        ) ORDER BY "createdAt" DESC LIMIT 1)
        THEN ${learnedThemes} END AS themes
    FROM listed ORDER BY "createdAt" DESC`
}

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

/** Begins a new visit if the last request is older than `pause` milliseconds; returns the previous one's end. */
export async function updateVisit(db: Db, userId: string, now: Date, pause: number): Promise<Date | null> {
  const before = new Date(now.getTime() - pause)
  const rows = await db.$queryRaw<{ previousVisitAt: Date | null }[]>`
    UPDATE "User" SET
      "previousVisitAt" = CASE WHEN "lastVisitAt" < ${before} THEN "lastVisitAt" ELSE "previousVisitAt" END,
      "lastVisitAt" = ${now}
    WHERE id = ${userId} RETURNING "previousVisitAt"`
  return rows[0]?.previousVisitAt ?? null
}

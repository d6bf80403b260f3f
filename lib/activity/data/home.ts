import { reportDiscussionCounts } from '@/lib/access/data/counts'
import { type AwaitedReader, ownOrNamed } from '@/lib/access/data/participation'
import {
  annotationInSight,
  inReportsFoundFirst,
  isLive,
  isOpen,
  isShown,
  readableReport,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { HomeReportRow, WaitingThread } from '@/lib/activity/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** Open threads are looked through from the last written on, at first so many. */
const recentThreads = Prisma.raw('1000')

/** Threads `t` of a source with their live takeaway `k` or their annotation `n`. */
const withSubject = (source: Prisma.Sql, reader: AwaitedReader) => Prisma.sql`
    SELECT t.id AS "threadId", k.id AS "takeawayId", n.id AS "annotationId", k.code,
      coalesce(k.title, left(n.quote, 60)) AS title, k."titleEn", t."commentCount", t."lastCommentAt"
    FROM ${source}
    LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
    LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(reader.id)}
    WHERE k.id IS NOT NULL OR n.id IS NOT NULL
    ORDER BY t."lastCommentAt" DESC`

/** Of these threads those where somebody else wrote last, with what they wrote. */
const answeredByOthers = (threads: Prisma.Sql, actorId: string, limit: number) => Prisma.sql`
    SELECT own.*, last.id AS "lastCommentId", last."createdAt" AS "lastAt", last.excerpt AS "lastExcerpt",
      u.name AS "lastAuthor"
    FROM (${threads}) own
    CROSS JOIN LATERAL (
      SELECT c.id, c.excerpt, c."createdAt", c."authorId" FROM "Comment" c
      WHERE c."threadId" = own."threadId" AND ${isShown()}
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT 1
    ) last
    JOIN "User" u ON u.id = last."authorId"
    WHERE last."authorId" <> ${actorId}
    ORDER BY own."lastCommentAt" DESC
    LIMIT ${limit}`

/**
 * Open threads that the actor started, wrote in, is named in or owns the subject of, where somebody else wrote last.
 * Who takes part in much finds enough among the recent ones; who does not has few in all, which are looked through then.
 */
export function findWaitingThreads(
  db: Db,
  access: ReportsAccess,
  reader: AwaitedReader,
  limit: number,
): Promise<WaitingThread[]> {
  const isReadable = inReportsFoundFirst(access, Prisma.sql`t."reportId"`)
  const own = Prisma.sql`(SELECT * FROM recent WHERE id IN (SELECT id FROM part)) t`
  const older = Prisma.sql`(SELECT t.* FROM part
      CROSS JOIN LATERAL (SELECT * FROM "Thread" t WHERE t.id = part.id AND ${isOpen()} AND ${isReadable} OFFSET 0) t
      WHERE t."lastCommentAt" <= (SELECT min("lastCommentAt") FROM recent)
        AND t.id <> ALL(ARRAY(SELECT id FROM recent))
        AND (SELECT count(*) FROM found) < ${limit} AND (SELECT count(*) FROM recent) = ${recentThreads}) t`
  return db.$queryRaw<WaitingThread[]>`
    WITH part AS MATERIALIZED (${ownOrNamed(reader)}), recent AS MATERIALIZED (
      SELECT t.* FROM "Thread" t WHERE ${isOpen()} AND ${isReadable}
      ORDER BY t."lastCommentAt" DESC LIMIT ${recentThreads}
    ), found AS MATERIALIZED (
      ${answeredByOthers(withSubject(own, reader), reader.id, limit)}
    )
    SELECT "threadId", "takeawayId", "annotationId", code, title, "titleEn", "commentCount", "lastCommentId", "lastAt",
      "lastExcerpt", "lastAuthor"
    FROM (
      SELECT * FROM found
      UNION ALL
      SELECT * FROM (${answeredByOthers(withSubject(older, reader), reader.id, limit)}) older
    ) waiting
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

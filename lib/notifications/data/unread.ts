import { annotationVisibleTo, isLive, isNotHidden, readableToUser } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import type { NotificationKind } from '@/lib/notifications/schema'
import { type OutcomeKind, Prisma } from '@/prisma/generated/client'

/** What a notification says of its subject. */
export type NotificationRow = {
  id: string
  kind: NotificationKind
  verb: string
  at: Date
  count: number
  actorName: string | null
  code: string | null
  title: string | null
  titleEn: string | null
  quote: string | null
  reportTitle: string | null
  reportTitleEn: string | null
  /** What an opinion came to, where it is about that; null stands for undecided. */
  outcome: OutcomeKind | null
  /** The person whose sign-in it is about, the webhook, or how feedback begins. */
  subjectName: string | null
}

/** Joins the subject of notification `n`. */
export const subjectJoins = Prisma.sql`
  LEFT JOIN "Report" r ON r.id = n."reportId"
  LEFT JOIN "Comment" c ON c.id = n."commentId"
  LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", n."threadId")
  LEFT JOIN "Annotation" o ON o.id = t."annotationId"
  LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", o."takeawayId")`

/**
 * Whether its person `u` may see the subject; hidden comments only notify authors, webhooks and feedback administrators.
 * Needs `subjectJoins`.
 */
export const visibleToUser = Prisma.sql`(CASE WHEN n.kind = 'security' THEN true
    WHEN n.kind IN ('webhook', 'feedback') THEN u.role = 'admin' ELSE ${readableToUser} END)
  AND (c.id IS NULL OR c."deletedAt" IS NULL AND (${isNotHidden()} OR n.kind = 'moderation'))
  AND (o.id IS NULL OR o."deletedAt" IS NULL AND ${annotationVisibleTo(Prisma.sql`u.id`, 'o')})
  AND ${isLive()}`

const unreadOfUser = Prisma.sql`
  SELECT count(*)::int FROM "Notification" n ${subjectJoins}
  WHERE n."userId" = u.id AND n."readAt" IS NULL AND ${visibleToUser}`

const countedUnread = Prisma.sql`counted AS (
    SELECT u.id, (${unreadOfUser}) AS unread FROM "User" u JOIN concerned ON concerned.id = u.id
  ), changed AS (
    UPDATE "User" u SET unread = counted.unread FROM counted
    WHERE u.id = counted.id AND u.unread <> counted.unread
    RETURNING u.id
  )
  SELECT pg_notify('tashan_notified', changed.id)::text FROM changed`

/** Adds these activities' notifications to the unread counts, except in `recounted` reports. */
export async function addUnread(db: Db, activityIds: bigint[], recounted: string[]): Promise<void> {
  await db.$executeRaw`
    WITH added AS (
      SELECT n."userId" AS id, count(*)::int AS unread FROM "Notification" n
      JOIN "User" u ON u.id = n."userId" ${subjectJoins}
      WHERE n."activityId" = ANY(${activityIds}) AND n."reportId" <> ALL(${recounted}::uuid[])
        AND n."readAt" IS NULL AND ${visibleToUser}
      GROUP BY n."userId"
    ), changed AS (
      UPDATE "User" u SET unread = u.unread + added.unread FROM added WHERE u.id = added.id RETURNING u.id
    )
    SELECT pg_notify('tashan_notified', changed.id)::text FROM changed`
}

/** Recounts the unread notifications of everybody notified in these reports. */
export async function recountUnreadOfReports(db: Db, reportIds: string[]): Promise<void> {
  await db.$executeRaw`
    WITH concerned AS (
      SELECT DISTINCT n."userId" AS id FROM "Notification" n
      WHERE n."reportId" = ANY(${reportIds}::uuid[]) AND n."readAt" IS NULL
      UNION
      SELECT u.id FROM "User" u WHERE u.unread > 0 AND EXISTS (
        SELECT 1 FROM "Notification" n WHERE n."userId" = u.id AND n."reportId" = ANY(${reportIds}::uuid[]))
    ), ${countedUnread}`
}

/** Recounts the unread notifications of a person; the lock before the count misses nothing that arrives meanwhile. */
export async function recountUnreadOfPerson(db: Db, userId: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`
  await db.$executeRaw`WITH concerned AS (SELECT ${userId}::text AS id), ${countedUnread}`
}

/** What notification `n` of activity `a` is about where that is no report: a person `s`, a webhook or feedback. */
export const subjectName = Prisma.sql`coalesce(s.name, CASE n.kind
  WHEN 'webhook' THEN a.detail->>'name'
  WHEN 'feedback' THEN (SELECT left(f.body, 80) FROM "Feedback" f WHERE f.id = a."subjectId"::uuid) END)`

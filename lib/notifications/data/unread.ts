import type { Db } from '@/lib/db'
import { subjectJoins, visibleToUser } from '@/lib/notifications/data/visibility'
import { Prisma } from '@/prisma/generated/client'

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

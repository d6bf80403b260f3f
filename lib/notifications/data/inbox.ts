import type { Db } from '@/lib/db'
import {
  type NotificationRow,
  recountUnreadOfPerson,
  subjectJoins,
  subjectName,
  visibleToUser,
} from '@/lib/notifications/data/unread'
import type { NotificationKind } from '@/lib/notifications/schema'
import { Prisma } from '@/prisma/generated/client'

export type NotificationGroupRow = NotificationRow & {
  key: string
  unread: number
  total: number
  mutedAt: Date | null
  threadId: string | null
  commentId: string | null
  takeawayId: string | null
  annotationId: string | null
  reportSlug: string | null
  excerpt: string | null
}

/** Groups by thread, or else by report for annotations; any other notification stands alone. */
const groupKey = Prisma.sql`coalesce(n."threadId", n."reportId", n.id)`

/** Unread and all notifications of one group are counted up to here. */
const maxCounted = Prisma.raw('200')

/** The person's notifications of group `g` that they may see now. */
const visibleInGroup = (userId: string) => Prisma.sql`
  "Notification" n JOIN "User" u ON u.id = n."userId" ${subjectJoins}
  WHERE n."userId" = ${userId} AND ${groupKey} = g.key AND ${visibleToUser}`

/**
 * Notification groups with their newest notification, newest first; text only of what is visible now. Of the unread
 * ones alone where `unread`. Walks back from the newest notification until the page is full.
 */
export function findNotificationGroups(
  db: Db,
  userId: string,
  page: { unread: boolean; before: { at: Date; key: string } | null; limit: number },
): Promise<NotificationGroupRow[]> {
  const { unread, before, limit } = page
  const isWanted = unread ? Prisma.sql`n."readAt" IS NULL` : Prisma.sql`true`
  const isBefore = before
    ? Prisma.sql`(n."createdAt", ${groupKey}) < (${before.at}::timestamptz, ${before.key}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<NotificationGroupRow[]>`
    WITH groups AS MATERIALIZED (
      SELECT g.id, g.key, g.at FROM (
        SELECT n.id, ${groupKey} AS key, n."createdAt" AS at FROM "Notification" n
        WHERE n."userId" = ${userId} AND ${isWanted} AND ${isBefore}
      ) g
      -- The planner takes a coalesce for true of every second row, so that it walks and does not sort.
      WHERE coalesce(g.id = (
        SELECT n.id FROM ${visibleInGroup(userId)} AND ${isWanted} ORDER BY n."createdAt" DESC, n.id DESC LIMIT 1), false)
      ORDER BY g.at DESC, g.key DESC
      LIMIT ${limit}
    )
    SELECT g.key, g.at, size.unread, size.total, f."mutedAt", n.id, n.kind, a.verb, n.count, w.name AS "actorName",
      n."threadId", c.id AS "commentId", k.id AS "takeawayId", o.id AS "annotationId", k.code, k.title, k."titleEn",
      left(o.quote, 60) AS quote, r.slug AS "reportSlug", r.title AS "reportTitle", r."titleEn" AS "reportTitleEn",
      coalesce(c.excerpt, nullif(x.reason, '')) AS excerpt, x.kind AS outcome, ${subjectName} AS "subjectName"
    FROM groups g
    JOIN "Notification" n ON n.id = g.id
    JOIN "Activity" a ON a.id = n."activityId"
    LEFT JOIN "User" w ON w.id = n."actorId"
    LEFT JOIN "User" s ON s.id = a."subjectId" AND a."subjectKind" = 'person'
    LEFT JOIN "Follow" f ON f."threadId" = n."threadId" AND f."userId" = n."userId"
    LEFT JOIN "ThreadOutcome" x ON x.id = (a.detail->>'outcomeId')::uuid
    ${subjectJoins}
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE counted."readAt" IS NULL)::int AS unread, count(*)::int AS total
      FROM (SELECT n."readAt" FROM ${visibleInGroup(userId)} ORDER BY n."createdAt" DESC LIMIT ${maxCounted}) counted
    ) size
    ORDER BY g.at DESC, g.key DESC`
}

export type ReadSelection = { ids: string[] } | { threadId: string } | { groupOf: string } | { until: Date }

/** Marks the person's notifications as read and recounts the unread ones; returns how many it marked. */
export async function markRead(db: Db, userId: string, which: ReadSelection, at: Date): Promise<number> {
  const marked = await db.$executeRaw`
    UPDATE "Notification" n SET "readAt" = ${at}::timestamptz
    WHERE n."userId" = ${userId} AND n."readAt" IS NULL AND ${selectionCondition(which, userId)}`
  if (marked > 0) await recountUnreadOfPerson(db, userId)
  return marked
}

function selectionCondition(which: ReadSelection, userId: string): Prisma.Sql {
  if ('ids' in which) return Prisma.sql`n.id = ANY(${which.ids}::uuid[])`
  if ('threadId' in which) return Prisma.sql`n."threadId" = ${which.threadId}::uuid`
  if ('until' in which) return Prisma.sql`n."createdAt" <= ${which.until}::timestamptz`
  return Prisma.sql`${groupKey} = (
    SELECT coalesce(m."threadId", m."reportId", m.id) FROM "Notification" m
    WHERE m.id = ${which.groupOf}::uuid AND m."userId" = ${userId})`
}

export type NotificationTarget = {
  kind: NotificationKind
  commentId: string | null
  threadId: string | null
  takeawayId: string | null
  annotationId: string | null
  reportSlug: string | null
  /** The subject of the activity. */
  subjectId: string
}

/** The subject of one notification, if the person may still see it. */
export async function findNotificationTarget(
  db: Db,
  userId: string,
  id: string,
): Promise<NotificationTarget | null> {
  const [row] = await db.$queryRaw<NotificationTarget[]>`
    SELECT n.kind, c.id AS "commentId", t.id AS "threadId", t."takeawayId", t."annotationId", r.slug AS "reportSlug",
      a."subjectId"
    FROM "Notification" n JOIN "User" u ON u.id = n."userId" JOIN "Activity" a ON a.id = n."activityId" ${subjectJoins}
    WHERE n.id = ${id}::uuid AND n."userId" = ${userId} AND ${visibleToUser}`
  return row ?? null
}

import { annotationVisibleTo, isShown, readableToUser } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import type { NotificationKind } from '@/lib/notifications/schema'
import { Prisma } from '@/prisma/generated/client'

export type NewEvent = {
  eventId: bigint
  activityId: bigint
  at: Date
  verb: string
  actorId: string | null
  reportId: string
  subjectId: string
  commentId: string | null
  /** Whether nobody is notified of it: another activity of the same moment tells, or it is a detail. */
  silent: boolean
}

/** The last distributed event, locked until the transaction ends; null while another process holds it. */
export async function lockPosition(db: Db): Promise<bigint | null> {
  const [row] = await db.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM "Projection" WHERE name = 'notifications' FOR UPDATE SKIP LOCKED`
  return row?.position ?? null
}

export async function updatePosition(db: Db, position: bigint): Promise<void> {
  await db.$executeRaw`UPDATE "Projection" SET position = ${position} WHERE name = 'notifications'`
}

/** The next events of reports, and the id read up to. */
export async function findNewEvents(db: Db, after: bigint, limit: number) {
  const rows = await db.$queryRaw<(Omit<NewEvent, 'reportId'> & { reportId: string | null })[]>`
    SELECT e.id AS "eventId", a.id AS "activityId", a.at, a.verb, a."actorId", a."reportId", a."subjectId",
      a.detail->>'commentId' AS "commentId", coalesce((a.detail->>'silent')::boolean, false) AS silent
    FROM "Event" e JOIN "Activity" a ON a.id = e."activityId"
    WHERE e.id > ${after} ORDER BY e.id LIMIT ${limit}`
  const events = rows.filter((row): row is NewEvent => row.reportId !== null)
  const blocked = rows.filter((row) => row.verb === 'sign-in.blocked')
  const forAdministrators = rows.filter((row) => row.verb in administratorKinds)
  const moved = rows.filter((row) => row.verb === 'person.changed' || row.verb === 'person.reactivated')
  return {
    events,
    /** Blocked guesses at somebody's password. */
    blocked,
    /** What only administrators are notified of. */
    forAdministrators,
    /** The people whose rights have changed. */
    people: moved.map((row) => row.subjectId),
    position: rows.at(-1)?.eventId ?? after,
    more: rows.length === limit,
  }
}

/** Excludes the people who chose no notification for the kind. */
const notSilenced = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "NotificationSetting" s WHERE s."userId" = u.id AND s.kind = b.kind AND s.channel = 'none')`

const notMuted = (threadId = Prisma.sql`t.id`) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Follow" f WHERE f."threadId" = ${threadId} AND f."userId" = u.id AND f."mutedAt" IS NOT NULL)`

const notificationColumns = Prisma.sql`
  (id, "userId", kind, "activityId", "reportId", "threadId", "commentId", "actorId", "createdAt")`

/** A comment that was written, or edited, by an event. */
export type CommentEvent = Pick<NewEvent, 'activityId' | 'at' | 'actorId'> & {
  commentId: string
  edited: boolean
}

const eventsAs = (events: CommentEvent[]) => Prisma.sql`unnest(
  ${events.map((event) => event.activityId)}::bigint[], ${events.map((event) => event.commentId)}::uuid[],
  ${events.map((event) => event.at)}::timestamptz[], ${events.map((event) => event.actorId)}::text[],
  ${events.map((event) => event.edited)}::boolean[]) AS e("activityId", "commentId", at, "actorId", edited)`

/**
 * Notifies each person once a comment: those mentioned, answered, or following the thread by then. A first comment also
 * notifies the subject's author; an edit notifies only those newly mentioned.
 */
export async function notifyOfComments(db: Db, events: CommentEvent[]): Promise<void> {
  await db.$executeRaw`
    WITH c AS (
      SELECT e."activityId", e.at, e."actorId", e.edited, c.id, c.mentions, c."authorId", c."parentId",
        t.id AS "threadId", t."reportId", t."takeawayId", t."annotationId",
        NOT EXISTS (SELECT 1 FROM "Comment" b WHERE b."threadId" = t.id AND b."createdAt" < c."createdAt") AS first
      FROM ${eventsAs(events)}
      JOIN "Comment" c ON c.id = e."commentId" AND ${isShown()}
      JOIN "Thread" t ON t.id = c."threadId"
    ), candidates AS (
      SELECT c.*, u.id AS "userId", 'mention'::"NotificationKind" AS kind, 1 AS rank
      FROM c, jsonb_to_recordset(c.mentions) AS m(kind text, id text)
      JOIN "User" u ON m.kind = 'person' AND u.id = m.id OR m.kind = 'department' AND u."departmentId"::text = m.id
      WHERE NOT c.edited OR NOT EXISTS (
        SELECT 1 FROM "Notification" p WHERE p."userId" = u.id AND p."commentId" = c.id AND p.kind = 'mention')
      UNION ALL
      SELECT c.*, p."authorId", 'reply', 2 FROM c JOIN "Comment" p ON p.id = c."parentId"
      WHERE NOT c.edited
      UNION ALL
      SELECT c.*, f."userId", 'follow', 3
      FROM c JOIN "Follow" f ON f."threadId" = c."threadId" AND f.since <= c.at WHERE NOT c.edited
      UNION ALL
      SELECT c.*, k."createdById", 'follow', 3 FROM c JOIN "Takeaway" k ON k.id = c."takeawayId"
      WHERE c.first AND k."createdById" IS NOT NULL AND NOT c.edited
      UNION ALL
      SELECT c.*, o."authorId", 'follow', 3 FROM c JOIN "Annotation" o ON o.id = c."annotationId"
      WHERE c.first AND NOT c.edited
    ), b AS (
      SELECT DISTINCT ON ("activityId", "userId") * FROM candidates ORDER BY "activityId", "userId", rank
    )
    INSERT INTO "Notification" ${notificationColumns}
    SELECT gen_random_uuid(), u.id, b.kind, b."activityId", r.id, b."threadId", b.id, b."authorId", b.at
    FROM b
    JOIN "User" u ON u.id = b."userId"
    JOIN "Report" r ON r.id = b."reportId"
    LEFT JOIN "Annotation" o ON o.id = b."annotationId"
    WHERE u.id IS DISTINCT FROM b."actorId" AND ${readableToUser}
      AND (o.id IS NULL OR ${annotationVisibleTo(Prisma.sql`u.id`, 'o')})
      AND (b.kind = 'mention' OR ${notMuted(Prisma.sql`b."threadId"`)}) AND ${notSilenced}
    ON CONFLICT ("userId", "activityId") DO NOTHING`
}

/** Makes the authors of the comments and the people they mention follow the threads. */
export async function insertFollowsByComments(db: Db, events: CommentEvent[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Follow" ("threadId", "userId", since)
    SELECT c."threadId", u.id, min(e.at)
    FROM ${eventsAs(events)}
    JOIN "Comment" c ON c.id = e."commentId"
    JOIN "User" u ON u.id = c."authorId" OR u.id IN (
      SELECT m.id FROM jsonb_to_recordset(c.mentions) AS m(kind text, id text) WHERE m.kind = 'person')
    GROUP BY c."threadId", u.id
    ON CONFLICT DO NOTHING`
}

export async function insertFollowOfStarter(db: Db, threadId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Follow" ("threadId", "userId", since)
    SELECT t.id, t."createdById", ${at}::timestamptz FROM "Thread" t WHERE t.id = ${threadId}::uuid
    ON CONFLICT DO NOTHING`
}

/**
 * Notifies the followers of a thread of a change (resolved, concluded, moved), and those who wrote in it of what became of
 * their words, each once unless they muted it.
 */
export async function notifyFollowers(db: Db, event: NewEvent, threadId: string): Promise<void> {
  await db.$executeRaw`
    WITH b AS (
      SELECT f."userId" AS id, 'follow'::"NotificationKind" AS kind FROM "Follow" f
      WHERE f."threadId" = ${threadId}::uuid
      UNION
      SELECT c."authorId", 'follow' FROM "Comment" c
      WHERE ${event.verb}::text = 'thread.outcome-set' AND c."threadId" = ${threadId}::uuid AND c."deletedAt" IS NULL
    )
    INSERT INTO "Notification" ${notificationColumns}
    SELECT gen_random_uuid(), u.id, b.kind, ${event.activityId}, r.id, t.id, ${event.commentId}::uuid, ${event.actorId},
      ${event.at}::timestamptz
    FROM b
    JOIN "User" u ON u.id = b.id
    JOIN "Thread" t ON t.id = ${threadId}::uuid
    JOIN "Report" r ON r.id = t."reportId"
    LEFT JOIN "Annotation" o ON o.id = t."annotationId"
    WHERE u.id IS DISTINCT FROM ${event.actorId} AND ${readableToUser}
      AND (o.id IS NULL OR ${annotationVisibleTo(Prisma.sql`u.id`, 'o')}) AND ${notMuted()} AND ${notSilenced}
    ON CONFLICT ("userId", "activityId") DO NOTHING`
}

/** Notifies the author of what an editor did with their comment. */
export async function notifyAuthor(db: Db, event: NewEvent, commentId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Notification" ${notificationColumns}
    SELECT gen_random_uuid(), u.id, b.kind, ${event.activityId}, r.id, t.id, c.id, ${event.actorId}, ${event.at}::timestamptz
    FROM "Comment" c
    JOIN "Thread" t ON t.id = c."threadId"
    JOIN "Report" r ON r.id = t."reportId"
    JOIN "User" u ON u.id = c."authorId"
    CROSS JOIN (SELECT 'moderation'::"NotificationKind" AS kind) b
    WHERE c.id = ${commentId}::uuid AND u.id IS DISTINCT FROM ${event.actorId} AND ${readableToUser} AND ${notSilenced}
    ON CONFLICT ("userId", "activityId") DO NOTHING`
}

/**
 * Notifies each author how many of their annotations have no sure place in the current revision. Replaces the
 * notification about the revision before.
 */
export async function notifyOfRevision(db: Db, event: NewEvent): Promise<void> {
  await db.$executeRaw`
    UPDATE "Notification" SET "readAt" = ${event.at}::timestamptz
    WHERE kind = 'anchor' AND "reportId" = ${event.reportId}::uuid AND "readAt" IS NULL`
  await db.$executeRaw`
    INSERT INTO "Notification" (id, "userId", kind, "activityId", "reportId", "revisionId", "actorId", count, "createdAt")
    SELECT gen_random_uuid(), u.id, b.kind, ${event.activityId}, r.id, b."revisionId", ${event.actorId}, b.count,
      ${event.at}::timestamptz
    FROM (${unsettledAnchors(event.reportId)}) b
    JOIN "User" u ON u.id = b."userId"
    JOIN "Report" r ON r.id = ${event.reportId}::uuid
    WHERE u.id IS DISTINCT FROM ${event.actorId} AND ${readableToUser} AND ${notSilenced}
    ON CONFLICT ("userId", "activityId") DO NOTHING`
}

/** Updates the number of annotations left; deletes the notification when none is. */
export async function updateAnchorCounts(db: Db, { reportId, at }: NewEvent): Promise<void> {
  await db.$executeRaw`
    WITH left_over AS (${unsettledAnchors(reportId)}), changed AS (
      UPDATE "Notification" n SET count = l.count FROM left_over l
      WHERE n."userId" = l."userId" AND n."revisionId" = l."revisionId" AND n.kind = 'anchor' AND n."readAt" IS NULL
    )
    UPDATE "Notification" n SET "readAt" = ${at}::timestamptz
    WHERE n.kind = 'anchor' AND n."reportId" = ${reportId}::uuid AND n."readAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM left_over l WHERE l."userId" = n."userId" AND l."revisionId" = n."revisionId")`
}

const unsettledAnchors = (reportId: string) => Prisma.sql`
  SELECT m."authorId" AS "userId", 'anchor'::"NotificationKind" AS kind, v.id AS "revisionId", count(*)::int AS count
  FROM "Report" p
  JOIN "Revision" v ON v."reportId" = p.id AND v.number = p."currentRevision"
  JOIN "Anchor" x ON x."revisionId" = v.id AND x.status IN ('proposed', 'orphaned') AND x."settledAt" IS NULL
  JOIN "Annotation" m ON m.id = x."annotationId" AND m."deletedAt" IS NULL
  WHERE p.id = ${reportId}::uuid
  GROUP BY m."authorId", v.id`

/** Notifies the person and administrators of blocked guesses, once a day while unread; returns whom. */
export async function notifyOfBlockedSignIn(
  db: Db,
  { activityId, subjectId, at }: Pick<NewEvent, 'activityId' | 'subjectId' | 'at'>,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ userId: string }[]>`
    INSERT INTO "Notification" (id, "userId", kind, "activityId", "createdAt")
    SELECT gen_random_uuid(), u.id, b.kind, ${activityId}, ${at}::timestamptz
    FROM "User" u CROSS JOIN (SELECT 'security'::"NotificationKind" AS kind) b
    WHERE u."deactivatedAt" IS NULL AND (u.id = ${subjectId} OR u.role = 'admin') AND ${notSilenced}
      AND NOT EXISTS (
        SELECT 1 FROM "Notification" p JOIN "Activity" a ON a.id = p."activityId"
        WHERE p."userId" = u.id AND p.kind = b.kind AND p."readAt" IS NULL AND a."subjectId" = ${subjectId}
          AND p."createdAt" > ${at}::timestamptz - interval '1 day')
    ON CONFLICT ("userId", "activityId") DO NOTHING
    RETURNING "userId"`
  return rows.map((row) => row.userId)
}

/** What only administrators are notified of: the kind by the verb. */
const administratorKinds: Record<string, NotificationKind> = {
  'webhook.switched-off': 'webhook',
  'feedback.sent': 'feedback',
}

/** Notifies administrators, but for who did it; returns whom. */
export async function notifyAdministrators(
  db: Db,
  { activityId, at, verb, actorId }: Pick<NewEvent, 'activityId' | 'at' | 'verb' | 'actorId'>,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ userId: string }[]>`
    INSERT INTO "Notification" (id, "userId", kind, "activityId", "actorId", "createdAt")
    SELECT gen_random_uuid(), u.id, b.kind, ${activityId}, ${actorId}, ${at}::timestamptz
    FROM "User" u CROSS JOIN (SELECT ${administratorKinds[verb]}::text::"NotificationKind" AS kind) b
    WHERE u."deactivatedAt" IS NULL AND u.role = 'admin' AND u.id IS DISTINCT FROM ${actorId} AND ${notSilenced}
    ON CONFLICT ("userId", "activityId") DO NOTHING
    RETURNING "userId"`
  return rows.map((row) => row.userId)
}

/** Queues an e-mail for each new notification that is wanted at once. */
export async function queueSingleEmails(db: Db, activityIds: bigint[], at: Date): Promise<void> {
  await db.$executeRaw`
    WITH pending AS (
      SELECT n.id, n."userId" FROM "Notification" n
      JOIN "NotificationSetting" s ON s."userId" = n."userId" AND s.kind = n.kind AND s.channel = 'email'
      WHERE n."activityId" = ANY(${activityIds}) AND n."emailId" IS NULL
    ), made AS (
      INSERT INTO "Email" (id, key, "userId", kind, "dueAt", "createdAt")
      SELECT gen_random_uuid(), 'single:' || p.id, p."userId", 'single', ${at}::timestamptz, ${at}::timestamptz FROM pending p
      ON CONFLICT (key) DO NOTHING RETURNING id, key
    )
    UPDATE "Notification" n SET "emailId" = made.id FROM made WHERE made.key = 'single:' || n.id`
}

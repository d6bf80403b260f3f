import type { Client } from 'pg'

/** A number that a row always has. */
const hash = (column: string) => `abs(hashtext(${column}::text)::bigint)`

/** What follows from comments in an installation that has grown: in proportion, and always the same. */
export async function insertHistory(client: Client, unresolved: readonly string[]): Promise<void> {
  await client.query(`
    UPDATE "Thread" t SET "commentCount" = c.count, "lastCommentAt" = c.last
    FROM (SELECT "threadId", count(*)::int AS count, max("createdAt") AS last FROM "Comment" GROUP BY 1) c
    WHERE c."threadId" = t.id`)
  await client.query(`
    INSERT INTO "Agreement" ("commentId", "userId", at)
    SELECT c.id, p.ids[1 + (${hash('c.id')} + 7 * n) % p.count], c."createdAt" + n * interval '1 hour'
    FROM "Comment" c
    CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids, count(*)::int AS count FROM "User") p
    CROSS JOIN LATERAL generate_series(1, (${hash('c.id')} % 7 - 3)::int) n`)
  await client.query(
    `INSERT INTO "ThreadResolution" (id, "threadId", "resolvedById", "resolvedAt")
     SELECT gen_random_uuid(), t.id, t."createdById", t."lastCommentAt" + interval '1 day'
     FROM "Thread" t WHERE ${hash('t.id')} % 10 < 3 AND t.id <> ALL($1::uuid[])`,
    [unresolved],
  )
  await client.query(`
    INSERT INTO "Follow" ("threadId", "userId", since)
    SELECT "threadId", "authorId", min("createdAt") FROM "Comment" GROUP BY 1, 2`)
  await insertEvents(client)
  await insertNotifications(client)
}

async function insertEvents(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO "Activity" (at, "actorId", verb, "reportId", "subjectKind", "subjectId", detail)
    SELECT a.at, a.actor, a.verb, t."reportId", a.kind, a.subject, a.detail
    FROM (
      SELECT "createdAt" AS at, "authorId" AS actor, 'comment.written' AS verb, 'comment' AS kind, id::text AS subject,
        jsonb_build_object('threadId', "threadId") AS detail, "threadId"
      FROM "Comment"
      UNION ALL
      SELECT "resolvedAt", "resolvedById", 'thread.resolved', 'thread', "threadId"::text, '{}', "threadId"
      FROM "ThreadResolution"
    ) a JOIN "Thread" t ON t.id = a."threadId"
    ORDER BY a.at, a.subject`)
  await client.query(`INSERT INTO "Event" (id, "activityId") SELECT id, id FROM "Activity" ORDER BY id`)
  await client.query(`
    INSERT INTO "Projection" (name, position) SELECT 'notifications', max(id) FROM "Event"
    ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position`)
}

/** Who is answered is told, and who began the thread; one of forty has not been read. */
async function insertNotifications(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO "Notification" (id, "userId", kind, "activityId", "reportId", "threadId", "commentId", "actorId", count,
      "createdAt", "readAt")
    SELECT DISTINCT ON (told."userId", a.id) gen_random_uuid(), told."userId", told.kind, a.id, a."reportId", c."threadId",
      c.id, c."authorId", 1, c."createdAt",
      CASE WHEN ${hash('c.id')} % 40 > 0 THEN c."createdAt" + interval '1 day' END
    FROM "Activity" a JOIN "Comment" c ON a."subjectKind" = 'comment' AND a."subjectId" = c.id::text
    JOIN "Thread" t ON t.id = c."threadId" LEFT JOIN "Comment" p ON p.id = c."parentId"
    CROSS JOIN LATERAL (VALUES (p."authorId", 'reply'::"NotificationKind", 1), (t."createdById", 'follow', 2))
      told ("userId", kind, rank)
    WHERE told."userId" <> c."authorId"
    ORDER BY told."userId", a.id, told.rank`)
  await client.query(`
    UPDATE "User" u SET unread = n.count
    FROM (SELECT "userId", count(*)::int AS count FROM "Notification" WHERE "readAt" IS NULL GROUP BY 1) n
    WHERE n."userId" = u.id`)
}

import { isLive, isNotHidden, isSharedAnnotation, readableToUser } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import type { DeliverableEvent } from '@/lib/webhooks/payload'
import { Prisma } from '@/prisma/generated/client'

/** The event that the activity `a` is told as. */
const eventType = Prisma.sql`CASE a.verb WHEN 'thread.started' THEN 'comment.written' WHEN 'report.adopted' THEN 'report.revised'
    WHEN 'takeaway.restored' THEN 'takeaway.created' ELSE a.verb END`

const subjectOf = (kind: string) =>
  Prisma.sql`CASE WHEN a."subjectKind" = ${kind} THEN a."subjectId"::uuid END`

/** Joins the subject of the activity `a`. */
const subjectJoins = Prisma.sql`
  LEFT JOIN "Comment" c ON c.id = CASE WHEN a.verb = 'thread.started' THEN (a.detail->>'commentId')::uuid
    ELSE ${subjectOf('comment')} END
  LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", ${subjectOf('thread')})
  LEFT JOIN "Annotation" n ON n.id = t."annotationId"
  LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", n."takeawayId", ${subjectOf('takeaway')})
  LEFT JOIN "Summary" s ON s.id = ${subjectOf('summary')}
  LEFT JOIN "Report" r ON r.id = coalesce(a."reportId", s."reportId")`

/**
 * Whether the webhook `w` may be told of the activity `a` now: its owner `u` administers and may read the report, and
 * nothing of it is private, hidden or deleted. Needs `subjectJoins`.
 */
const isDeliverable = Prisma.sql`u.role = 'admin' AND ${readableToUser}
  AND ${eventType} = ANY(w.events) AND (w."reportId" IS NULL OR w."reportId" = r.id)
  AND (a.verb <> 'thread.started' OR c.id IS NOT NULL)
  AND (n.id IS NULL OR ${isSharedAnnotation()})
  AND (c.id IS NULL OR ${isNotHidden()} AND (c."deletedAt" IS NULL OR a.verb = 'comment.deleted'))
  AND (${isLive()} OR a.verb = 'takeaway.deleted')
  AND s."deletedAt" IS NULL`

/** The last queued event, locked until the transaction ends; null while another process holds it. */
export async function lockWebhookPosition(db: Db): Promise<bigint | null> {
  const [row] = await db.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM "Projection" WHERE name = 'webhooks' FOR UPDATE SKIP LOCKED`
  return row?.position ?? null
}

/** Queues the deliveries of at most `limit` events after the position and moves it; returns how many events it read. */
export async function queueDeliveries(db: Db, after: bigint, now: Date, limit: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    WITH batch AS (
      SELECT e.id, e."activityId" FROM "Event" e WHERE e.id > ${after} ORDER BY e.id LIMIT ${limit}
    ), queued AS (
      INSERT INTO "WebhookDelivery" (id, "webhookId", "activityId", event, "dueAt", "createdAt")
      SELECT gen_random_uuid(), w.id, a.id, ${eventType}, ${now}::timestamptz, a.at
      FROM batch JOIN "Activity" a ON a.id = batch."activityId"
      JOIN "Webhook" w ON w."disabledAt" IS NULL AND w."createdAt" <= a.at
      JOIN "User" u ON u.id = w."ownerId"
      ${subjectJoins}
      WHERE ${isDeliverable}
      ON CONFLICT ("webhookId", "activityId") DO NOTHING
    ), moved AS (
      UPDATE "Projection" SET position = (SELECT max(id) FROM batch)
      WHERE name = 'webhooks' AND EXISTS (SELECT 1 FROM batch)
    )
    SELECT count(*)::int AS count FROM batch`
  return row?.count ?? 0
}

/** The event of a delivery; null where it may no longer be told. */
export async function findDeliverableEvent(db: Db, deliveryId: string): Promise<DeliverableEvent | null> {
  const [row] = await db.$queryRaw<DeliverableEvent[]>`
    SELECT ${eventType} AS type, a.at, a."actorId", r.slug AS report, r.id AS "reportId", c.id AS "commentId",
      t.id AS "threadId", k.id AS "takeawayId", n.id AS "annotationId", s.id AS "summaryId"
    FROM "WebhookDelivery" d
    JOIN "Webhook" w ON w.id = d."webhookId"
    JOIN "User" u ON u.id = w."ownerId"
    JOIN "Activity" a ON a.id = d."activityId"
    ${subjectJoins}
    WHERE d.id = ${deliveryId}::uuid AND ${isDeliverable}`
  return row ?? null
}

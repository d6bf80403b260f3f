import type { Db } from '@/lib/db'
import {
  type NotificationRow,
  subjectJoins,
  subjectName,
  visibleToUser,
} from '@/lib/notifications/data/unread'

export type ClaimedEmail = {
  id: string
  kind: 'single' | 'daily' | 'weekly'
  userId: string
  attempts: number
}

/** Claims the next due e-mail and marks it as being sent; concurrent processes claim different ones. */
export async function claimEmail(db: Db, now: Date): Promise<ClaimedEmail | null> {
  const [row] = await db.$queryRaw<ClaimedEmail[]>`
    UPDATE "Email" SET status = 'sending', "claimedAt" = ${now}::timestamptz, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM "Email" WHERE status = 'waiting' AND "dueAt" <= ${now}::timestamptz
      ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, "userId", attempts`
  return row ?? null
}

type EmailOutcome =
  | { status: 'sent'; sentAt: Date | null; error: string | null }
  | { status: 'waiting'; dueAt: Date; error: string }
  | { status: 'failed' | 'uncertain'; error: string }

/** Stores the outcome of an e-mail that is still being sent. */
export async function updateEmailOutcome(db: Db, id: string, outcome: EmailOutcome): Promise<void> {
  await db.email.updateMany({ where: { id, status: 'sending' }, data: outcome })
}

/** Marks e-mails whose sender has died; nobody knows whether they went out, so they are not sent again. */
export async function markUncertain(db: Db, before: Date): Promise<number> {
  const { count } = await db.email.updateMany({
    where: { status: 'sending', claimedAt: { lt: before } },
    data: { status: 'uncertain', error: 'interrupted' },
  })
  return count
}

export type EmailRecipient = { email: string; name: string; locale: string | null }
/** `total` is the number of all. */
export type EmailItem = NotificationRow & { body: string | null; total: number }

/** The recipient; null if deactivated or without an address. */
export async function findEmailRecipient(db: Db, userId: string): Promise<EmailRecipient | null> {
  return db.user.findFirst({
    where: { id: userId, deactivatedAt: null, NOT: { email: { endsWith: '@no-email.invalid' } } },
    select: { email: true, name: true, locale: true },
  })
}

/** The notifications of an e-mail that are unread and visible to the person, oldest first. */
export function findEmailItems(db: Db, emailId: string, limit: number): Promise<EmailItem[]> {
  return db.$queryRaw<EmailItem[]>`
    SELECT n.id, n.kind, a.verb, n."createdAt" AS at, n.count, w.name AS "actorName", k.code, k.title, k."titleEn",
      left(o.quote, 60) AS quote, r.title AS "reportTitle", r."titleEn" AS "reportTitleEn",
      coalesce(left(c.body, 1000), x.reason) AS body, x.kind AS outcome,
      ${subjectName} AS "subjectName",
      count(*) OVER ()::int AS total
    FROM "Notification" n
    JOIN "User" u ON u.id = n."userId"
    JOIN "Activity" a ON a.id = n."activityId"
    LEFT JOIN "User" w ON w.id = n."actorId"
    LEFT JOIN "User" s ON s.id = a."subjectId" AND a."subjectKind" = 'person'
    LEFT JOIN "ThreadOutcome" x ON x.id = (a.detail->>'outcomeId')::uuid
    ${subjectJoins}
    WHERE n."emailId" = ${emailId}::uuid AND n."readAt" IS NULL AND ${visibleToUser}
    ORDER BY n."createdAt", n.id
    LIMIT ${limit}`
}

/** Queues one e-mail for each person who wants this digest and has something unread from before its hour. */
export async function queueDigests(
  db: Db,
  kind: 'daily' | 'weekly',
  { scheduledAt, day, now }: { scheduledAt: Date; day: string; now: Date },
): Promise<number> {
  return db.$executeRaw`
    WITH pending AS (
      SELECT n.id, n."userId" FROM "Notification" n
      JOIN "NotificationSetting" s ON s."userId" = n."userId" AND s.kind = n.kind
        AND s.channel = ${kind}::text::"NotificationChannel"
      WHERE n."readAt" IS NULL AND n."emailId" IS NULL AND n."createdAt" < ${scheduledAt}::timestamptz
    ), made AS (
      INSERT INTO "Email" (id, key, "userId", kind, "dueAt", "createdAt")
      SELECT gen_random_uuid(), ${`${kind}:`} || p."userId" || ${`:${day}`}, p."userId", ${kind}::text::"EmailKind",
        ${now}::timestamptz, ${now}::timestamptz
      FROM (SELECT DISTINCT "userId" FROM pending) p
      ON CONFLICT (key) DO NOTHING RETURNING id, "userId"
    )
    UPDATE "Notification" n SET "emailId" = made.id
    FROM pending JOIN made ON made."userId" = pending."userId" WHERE n.id = pending.id`
}

/** Deletes notifications that were read before this time. */
export async function deleteReadBefore(db: Db, before: Date): Promise<void> {
  await db.notification.deleteMany({ where: { readAt: { lt: before } } })
}

/** The newest e-mails that failed, with their people, and the count of each state. */
export async function findEmailQueue(db: Db, limit: number) {
  const counts = await db.email.groupBy({ by: ['status'], _count: true })
  const failed = await db.email.findMany({
    where: { OR: [{ status: { in: ['failed', 'uncertain'] } }, { status: 'waiting', attempts: { gt: 0 } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      kind: true,
      status: true,
      attempts: true,
      dueAt: true,
      error: true,
      createdAt: true,
      user: { select: { name: true } },
    },
  })
  return { counts: Object.fromEntries(counts.map((row) => [row.status, row._count])), failed }
}

/** Queues an e-mail that was not sent yet again; false if there is none. */
export async function requeueEmail(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.email.updateMany({
    where: { id, status: { in: ['failed', 'uncertain', 'waiting'] } },
    data: { status: 'waiting', dueAt: now, error: null },
  })
  return count > 0
}

import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { NotificationChannel, NotificationKind } from '@/lib/notifications/schema'

export async function findNotificationChannels(
  db: Db,
  userId: string,
): Promise<{ kind: NotificationKind; channel: NotificationChannel }[]> {
  return db.notificationSetting.findMany({ where: { userId }, select: { kind: true, channel: true } })
}

export async function upsertNotificationChannels(
  db: Db,
  userId: string,
  chosen: { kind: NotificationKind; channel: NotificationChannel }[],
): Promise<void> {
  const kinds = chosen.map(({ kind }) => kind)
  const channels = chosen.map(({ channel }) => channel)
  await db.$executeRaw`
    INSERT INTO "NotificationSetting" ("userId", kind, channel)
    SELECT ${userId}, c.kind::"NotificationKind", c.channel::"NotificationChannel"
    FROM unnest(${kinds}::text[], ${channels}::text[]) AS c(kind, channel)
    ON CONFLICT ("userId", kind) DO UPDATE SET channel = excluded.channel`
}

/** Stores that the person follows the thread, muted or not. */
export async function upsertFollow(
  db: Db,
  access: ReportAccess,
  follow: { threadId: string; userId: string; mutedAt: Date | null; at: Date },
): Promise<void> {
  const { threadId, userId, mutedAt, at } = follow
  await db.$executeRaw`
    INSERT INTO "Follow" ("threadId", "userId", since, "mutedAt")
    SELECT t.id, ${userId}, ${at}::timestamptz, ${mutedAt}::timestamptz FROM "Thread" t
    WHERE t.id = ${threadId}::uuid AND t."reportId" = ${access.id}::uuid
    ON CONFLICT ("threadId", "userId") DO UPDATE SET "mutedAt" = excluded."mutedAt"`
}

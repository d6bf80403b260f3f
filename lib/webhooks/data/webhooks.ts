import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

const selected = {
  include: {
    owner: { select: { id: true, name: true, role: true, deactivatedAt: true } },
    report: { select: { slug: true, title: true, titleEn: true } },
    deliveries: {
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 1,
      select: { status: true, createdAt: true },
    },
  },
} satisfies Prisma.WebhookDefaultArgs

export type WebhookRow = NonNullable<Awaited<ReturnType<typeof findWebhook>>>

export function findWebhook(db: Db, id: string) {
  return db.webhook.findUnique({ where: { id }, ...selected })
}

/** All webhooks, newest first. */
export function findWebhooks(db: Db): Promise<WebhookRow[]> {
  return db.webhook.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...selected })
}

export function countWebhooks(db: Db): Promise<number> {
  return db.webhook.count()
}

type WebhookFields = { name: string; url: string; events: string[]; reportId: string | null; ownerId: string }

export function insertWebhook(db: Db, webhook: WebhookFields & { id: string; createdAt: Date }) {
  return db.webhook.create({ data: webhook, ...selected })
}

export function updateWebhook(
  db: Db,
  id: string,
  change: Partial<WebhookFields> & { disabledAt?: Date | null; failingSince?: Date | null },
) {
  return db.webhook.update({ where: { id }, data: change, ...selected })
}

export async function deleteWebhookRow(db: Db, id: string): Promise<void> {
  await db.webhook.delete({ where: { id } })
}

/** Locks the webhook until the transaction ends, so that nobody deletes it meanwhile. */
export async function lockWebhook(db: Db, id: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "Webhook" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
}

/** Records that something got through, or the first failure since. */
export async function updateFailingSince(db: Db, id: string, failedAt: Date | null): Promise<void> {
  const failingSince = failedAt ? null : { not: null }
  await db.webhook.updateMany({ where: { id, failingSince }, data: { failingSince: failedAt } })
}

/** Switches off a webhook that has failed since before this time; returns its name, or null where it stays. */
export async function disableFailing(db: Db, id: string, since: Date, at: Date): Promise<string | null> {
  const [row] = await db.webhook.updateManyAndReturn({
    where: { id, disabledAt: null, failingSince: { lte: since } },
    data: { disabledAt: at },
    select: { name: true },
  })
  return row?.name ?? null
}

import type { Db } from '@/lib/db'

const owner = { select: { id: true, name: true, department: { select: { name: true } } } } as const

export function findSummary(db: Db, id: string) {
  return db.summary.findFirst({
    where: { id, deletedAt: null },
    include: {
      owner,
      items: { orderBy: { position: 'asc' }, select: { takeawayId: true, discussion: true } },
    },
  })
}

/** Whose it is, deleted or not. */
export async function findOwner(db: Db, id: string): Promise<string | null> {
  const found = await db.summary.findUnique({ where: { id }, select: { ownerId: true } })
  return found?.ownerId ?? null
}

/** The summaries of one owner, or all for those who may read all; newest change first. */
export function findSummaries(
  db: Db,
  ownerId: string | null,
  after: { updatedAt: Date; id: string } | null,
  limit: number,
) {
  return db.summary.findMany({
    where: {
      deletedAt: null,
      ...(ownerId ? { ownerId } : {}),
      ...(after
        ? {
            OR: [
              { updatedAt: { lt: after.updatedAt } },
              { updatedAt: after.updatedAt, id: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      title: true,
      updatedAt: true,
      createdAt: true,
      owner,
      _count: { select: { items: true } },
    },
  })
}

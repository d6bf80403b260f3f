import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

const selected = {
  id: true,
  body: true,
  page: true,
  user: { select: { id: true, name: true } },
  createdAt: true,
  doneAt: true,
  doneBy: { select: { id: true, name: true } },
} satisfies Prisma.FeedbackSelect

/** Feedback, newest first; only the one where an id is given. */
export async function findFeedback(
  db: Db,
  only: string | undefined,
  before: { at: Date; id: string } | null,
  limit: number,
) {
  const rows = await db.feedback.findMany({
    where: {
      id: only,
      ...(before && {
        OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: selected,
  })
  return rows.map(({ user, ...row }) => ({ ...row, author: user }))
}

export function countFeedbackSince(db: Db, userId: string, since: Date): Promise<number> {
  return db.feedback.count({ where: { userId, createdAt: { gt: since } } })
}

export async function insertFeedback(
  db: Db,
  feedback: { id: string; userId: string; body: string; page: string | null; createdAt: Date },
): Promise<void> {
  await db.feedback.create({ data: feedback })
}

/** Marks feedback as done, or as not done; returns how many it changed. */
export async function updateFeedbackDone(
  db: Db,
  id: string,
  done: { at: Date; byId: string } | null,
): Promise<number> {
  const { count } = await db.feedback.updateMany({
    where: { id, doneAt: done ? null : { not: null } },
    data: { doneAt: done?.at ?? null, doneById: done?.byId ?? null },
  })
  return count
}

export async function hasFeedback(db: Db, id: string): Promise<boolean> {
  return (await db.feedback.count({ where: { id } })) > 0
}

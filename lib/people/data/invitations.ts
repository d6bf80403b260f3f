import type { Role } from '@/lib/access/actor'
import type { Db } from '@/lib/db'

export async function insertInvitation(
  db: Db,
  invitation: {
    id: string
    tokenHash: string
    name: string | null
    email: string | null
    role: Role
    departmentId: string | null
    createdById: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db.invitation.create({ data: invitation })
}

export function findOpenInvitations(db: Db, now: Date) {
  return db.invitation.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      department: { select: { name: true } },
      createdBy: { select: { name: true } },
    },
  })
}

export function findInvitation(db: Db, tokenHash: string, now: Date) {
  return db.invitation.findFirst({
    where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      departmentId: true,
      department: { select: { name: true } },
    },
  })
}

/** Uses up the invitation; false if somebody else was faster. */
export async function consumeInvitation(db: Db, id: string, usedById: string, at: Date): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: at, usedById },
  })
  return count === 1
}

export async function updateInvitationRevoked(db: Db, id: string, at: Date): Promise<number> {
  return (
    await db.invitation.updateMany({ where: { id, usedAt: null, revokedAt: null }, data: { revokedAt: at } })
  ).count
}

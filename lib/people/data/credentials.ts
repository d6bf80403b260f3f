import type { TokenScope } from '@/lib/auth/token'
import type { Db } from '@/lib/db'

async function insertPassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.account.create({
    data: {
      id: `password-${userId}`,
      accountId: userId,
      providerId: 'credential',
      userId,
      password: passwordHash,
    },
  })
}

export async function updatePassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  const { count } = await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash },
  })
  if (count === 0) await insertPassword(db, userId, passwordHash)
}

export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  return account?.password ?? null
}

/** Ends all sessions of a person but `except`; returns how many. */
export async function deleteSessions(db: Db, userId: string, except: string | null = null): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { userId, ...(except ? { id: { not: except } } : {}) },
  })
  return count
}

export async function deleteSession(db: Db, userId: string, id: string): Promise<number> {
  return (await db.session.deleteMany({ where: { userId, id } })).count
}

export function findSessions(db: Db, userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, createdAt: true, expiresAt: true, userAgent: true, ipAddress: true },
  })
}

export async function insertToken(
  db: Db,
  token: {
    id: string
    userId: string
    name: string
    scope: TokenScope
    hash: string
    hint: string
    createdAt: Date
    expiresAt: Date | null
  },
): Promise<void> {
  await db.accessToken.create({ data: token })
}

/** Locks the person, so that two tokens are not created at the same time. */
export async function lockCredentials(db: Db, userId: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`
}

const validTokens = (userId: string, now: Date) => ({
  userId,
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
})

export function countValidTokens(db: Db, userId: string, now: Date): Promise<number> {
  return db.accessToken.count({ where: validTokens(userId, now) })
}

/** The tokens of a person that are valid, or were until after `since`. */
export function findTokens(db: Db, userId: string, since: Date) {
  return db.accessToken.findMany({
    where: validTokens(userId, since),
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      name: true,
      scope: true,
      hint: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
    },
  })
}

/** Revokes one token, or all of a person; returns how many. */
export async function revokeTokens(db: Db, userId: string, at: Date, id?: string): Promise<number> {
  const where = { userId, revokedAt: null, ...(id ? { id } : {}) }
  return (await db.accessToken.updateMany({ where, data: { revokedAt: at } })).count
}

import { recordActivity } from '@/lib/activity/data/record'
import type { TokenScope } from '@/lib/auth/token'
import { prisma } from '@/lib/db'

/** `login` must be folded as it is stored. */
export function findPersonByLogin(login: string) {
  return prisma().user.findFirst({
    where: { OR: [{ email: login }, { username: login }] },
    select: { id: true, name: true, email: true, deactivatedAt: true, locale: true, scheme: true },
  })
}

type Owner = {
  id: string
  name: string
  role: string
  departmentId: string | null
  deactivatedAt: Date | null
}
type SessionOwner = Owner & { sessionId: string; unread: number }
type TokenOwner = Owner & { tokenId: string; scope: TokenScope; lastUsedAt: Date | null }

export async function findSessionOwner(token: string, now: Date): Promise<SessionOwner | null> {
  const [found] = await prisma().$queryRaw<SessionOwner[]>`
    SELECT s.id AS "sessionId", u.id, u.name, u.role, u."departmentId", u."deactivatedAt", u.unread
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.token = ${token} AND s."expiresAt" > ${now}::timestamptz`
  return found ?? null
}

export async function deleteEndedSessions(userId: string, now: Date): Promise<void> {
  await prisma().session.deleteMany({ where: { userId, expiresAt: { lte: now } } })
}

export async function findTokenOwner(hash: string, now: Date): Promise<TokenOwner | null> {
  const [found] = await prisma().$queryRaw<TokenOwner[]>`
    SELECT t.id AS "tokenId", t.scope, t."lastUsedAt", u.id, u.name, u.role, u."departmentId", u."deactivatedAt"
    FROM "AccessToken" t JOIN "User" u ON u.id = t."userId"
    WHERE t.hash = ${hash} AND t."revokedAt" IS NULL
      AND (t."expiresAt" IS NULL OR t."expiresAt" > ${now}::timestamptz)`
  return found ?? null
}

export async function updateTokenLastUse(id: string, now: Date) {
  await prisma().accessToken.update({ where: { id }, data: { lastUsedAt: now } })
}

export async function hasAdministrator(): Promise<boolean> {
  return (
    (await prisma().user.findFirst({
      where: { role: 'admin', deactivatedAt: null },
      select: { id: true },
    })) !== null
  )
}

/** Records that guesses at a person's password are blocked; the person and administrators are notified. */
export async function recordBlockedSignIn(
  person: { id: string; name: string },
  address: string | null,
  at: Date,
): Promise<void> {
  const detail = { name: person.name, address }
  const entry = { verb: 'sign-in.blocked', subjectKind: 'person', subjectId: person.id, detail }
  await recordActivity(prisma(), null, at, [entry])
}

/** Throws the error of a database that cannot answer; better-auth hides it. */
export async function pingDatabase(): Promise<void> {
  await prisma().$queryRaw`SELECT 1`
}

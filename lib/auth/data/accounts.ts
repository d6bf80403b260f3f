import { recordActivity } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'

/** `login` must be folded as it is stored. */
export function findPersonByLogin(login: string) {
  return prisma().user.findFirst({
    where: { OR: [{ email: login }, { username: login }] },
    select: { id: true, name: true, email: true, deactivatedAt: true },
  })
}

export async function findTokenOwner(hash: string, now: Date) {
  const token = await prisma().accessToken.findFirst({
    where: { hash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: {
      id: true,
      scope: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true, role: true, departmentId: true, deactivatedAt: true } },
    },
  })
  return token
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

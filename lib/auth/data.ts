import { prisma } from '@/lib/db'

/** `login` folded as it is stored. */
export function findLogin(login: string) {
  return prisma().user.findFirst({
    where: { OR: [{ email: login }, { username: login }] },
    select: { id: true, email: true, deactivatedAt: true },
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

export async function touchToken(id: string, now: Date) {
  await prisma().accessToken.update({ where: { id }, data: { lastUsedAt: now } })
}

export async function administratorExists(): Promise<boolean> {
  return (
    (await prisma().user.findFirst({
      where: { role: 'admin', deactivatedAt: null },
      select: { id: true },
    })) !== null
  )
}

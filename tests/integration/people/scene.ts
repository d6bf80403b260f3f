import { expect } from 'vitest'
import type { Actor, Role } from '@/lib/access/actor'
import { hashPassword } from '@/lib/auth/password'
import { type TokenScope, tokenHash } from '@/lib/auth/token'
import { prisma } from '@/lib/db'
import { changePerson } from '@/lib/people/change-person'
import { person } from '@/prisma/factories/person'

export const password = 'long enough to pass'

let made = 0

/** A user name or e-mail local part that no other test uses. */
export const unused = (start = 'name') => `${start}-${++made}-${crypto.randomUUID().slice(0, 8)}`

/** A person with a user name and the password above. */
export async function member(role: Role = 'staff'): Promise<Actor & { username: string }> {
  const actor = await person(role)
  const username = unused('member')
  const hash = await hashPassword(password)
  await prisma().user.update({ where: { id: actor.id }, data: { username } })
  await prisma().account.create({
    data: { id: actor.id, accountId: actor.id, providerId: 'credential', userId: actor.id, password: hash },
  })
  return { ...actor, username }
}

/** A signed-in browser. */
export async function session(userId: string, more: { expiresAt?: Date } = {}): Promise<string> {
  const id = crypto.randomUUID()
  const expiresAt = more.expiresAt ?? new Date(Date.now() + 86_400_000)
  await prisma().session.create({ data: { id, token: crypto.randomUUID(), userId, expiresAt } })
  return id
}

/** A personal access token that may write, with its own secret. */
export async function accessToken(userId: string, scope: TokenScope = 'write'): Promise<string> {
  const secret = `tsh_${crypto.randomUUID()}`
  await prisma().accessToken.create({
    data: { userId, name: '脚本', scope, hash: tokenHash(secret), hint: secret.slice(-4) },
  })
  return secret
}

/** Deactivates all other administrators, as tests of a file share one database. */
export async function alone(admin: Actor): Promise<void> {
  await prisma().user.updateMany({
    where: { role: 'admin', id: { not: admin.id } },
    data: { role: 'viewer' },
  })
}

export const days = (count: number) => ({
  now: () => new Date(Date.now() + count * 86_400_000),
  newId: () => crypto.randomUUID(),
})

/** The activity of a subject, as text. */
export async function traceOf(subjectId: string): Promise<string> {
  const rows = await prisma().activity.findMany({ where: { subjectId }, omit: { id: true } })
  expect(rows.length).toBeGreaterThan(0)
  return JSON.stringify(rows)
}

/** Changes the role of a person. */
export const promote = (admin: Actor, who: Actor, role: Role) =>
  changePerson({ actor: admin }, { id: who.id, name: who.name, role, departmentId: null })

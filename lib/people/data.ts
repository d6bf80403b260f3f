import type { Role } from '@/lib/access/actor'
import type { Db } from '@/lib/db'

const noEmail = '@no-email.invalid'

/** better-auth wants an e-mail of everybody: who has none gets one that leads nowhere and is never shown. */
export function storedEmail(email: string | null, username: string | null): string {
  return email ?? `${username}${noEmail}`
}

export function shownEmail(email: string): string | null {
  return email.endsWith(noEmail) ? null : email
}

export async function administratorCount(db: Db): Promise<number> {
  return db.user.count({ where: { role: 'admin', deactivatedAt: null } })
}

/** One at a time from here to the end of the transaction: who makes or unmakes an administrator waits for the other. */
export async function lockAdministrators(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(7270002)`
}

type NewPerson = {
  id: string
  name: string
  email: string | null
  username: string | null
  role: Role
  departmentId: string | null
  passwordHash: string
  at: Date
}

export async function insertPerson(db: Db, person: NewPerson): Promise<void> {
  const { passwordHash, at, email, ...fields } = person
  await db.user.create({
    data: {
      ...fields,
      email: storedEmail(email, person.username),
      emailVerified: true,
      createdAt: at,
      accounts: {
        create: {
          id: `password-${person.id}`,
          accountId: person.id,
          providerId: 'credential',
          password: passwordHash,
        },
      },
    },
  })
}

/** Which of the two sign-in names somebody has already; a name that is another's e-mail counts too. */
export async function findTaken(db: Db, email: string | null, username: string | null, except?: string) {
  const names = [email, username].filter((name) => name !== null)
  const rows = await db.user.findMany({
    where: {
      OR: [{ email: { in: names } }, { username: { in: names } }],
      ...(except ? { id: { not: except } } : {}),
    },
    select: { email: true, username: true },
  })
  const taken = new Set(rows.flatMap((row) => [row.email, row.username]))
  return { email: email !== null && taken.has(email), username: username !== null && taken.has(username) }
}

const shape = {
  id: true,
  name: true,
  email: true,
  username: true,
  role: true,
  deactivatedAt: true,
  lastVisitAt: true,
  createdAt: true,
  departmentId: true,
  department: { select: { id: true, name: true } },
} as const

export function findPerson(db: Db, id: string) {
  return db.user.findUnique({ where: { id }, select: shape })
}

export type PeopleFilter = {
  q?: string
  departmentId?: string
  role?: Role
  state: 'active' | 'inactive' | 'all'
}

export function findPeople(
  db: Db,
  filter: PeopleFilter,
  after: { name: string; id: string } | null,
  limit: number,
) {
  const q = filter.q?.replace(/[\\%_]/g, '\\$&')
  return db.user.findMany({
    where: {
      AND: [
        q
          ? {
              OR: [
                { name: { contains: q, mode: 'insensitive' } },
                { username: { contains: q, mode: 'insensitive' } },
              ],
            }
          : {},
        filter.departmentId ? { departmentId: filter.departmentId } : {},
        filter.role ? { role: filter.role } : {},
        filter.state === 'all' ? {} : { deactivatedAt: filter.state === 'active' ? null : { not: null } },
        after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit,
    select: shape,
  })
}

export async function updatePerson(
  db: Db,
  id: string,
  change: { name?: string; role?: Role; departmentId?: string | null; deactivatedAt?: Date | null },
): Promise<void> {
  await db.user.update({ where: { id }, data: change })
}

export async function replacePassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash },
  })
}

export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  return account?.password ?? null
}

/** Ends sessions of a person, all or all but one; returns how many. */
export async function endSessions(db: Db, userId: string, except: string | null = null): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { userId, ...(except ? { id: { not: except } } : {}) },
  })
  return count
}

export async function endOneSession(db: Db, userId: string, id: string): Promise<number> {
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
    hash: string
    hint: string
    createdAt: Date
    expiresAt: Date | null
  },
): Promise<void> {
  await db.accessToken.create({ data: token })
}

export function findTokens(db: Db, userId: string) {
  return db.accessToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, name: true, hint: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  })
}

/** Revokes one token, or all of a person; returns how many. */
export async function revokeTokens(db: Db, userId: string, at: Date, id?: string): Promise<number> {
  const where = { userId, revokedAt: null, ...(id ? { id } : {}) }
  return (await db.accessToken.updateMany({ where, data: { revokedAt: at } })).count
}

export function findDepartments(db: Db) {
  return db.department.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, _count: { select: { users: { where: { deactivatedAt: null } } } } },
  })
}

export async function departmentExists(db: Db, id: string): Promise<boolean> {
  return (await db.department.findUnique({ where: { id }, select: { id: true } })) !== null
}

export async function insertDepartment(db: Db, id: string, name: string): Promise<void> {
  await db.department.create({ data: { id, name } })
}

export async function renameDepartmentTo(db: Db, id: string, name: string): Promise<number> {
  return (await db.department.updateMany({ where: { id }, data: { name } })).count
}

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

/** Uses the invitation up; false if somebody else was quicker. */
export async function consumeInvitation(db: Db, id: string, usedById: string, at: Date): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: at, usedById },
  })
  return count === 1
}

export async function revokeOpenInvitation(db: Db, id: string, at: Date): Promise<number> {
  return (
    await db.invitation.updateMany({ where: { id, usedAt: null, revokedAt: null }, data: { revokedAt: at } })
  ).count
}

import type { Role } from '@/lib/access/actor'
import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

const noEmail = '@no-email.invalid'

/**
 * better-auth needs an e-mail of everybody; this one leads nowhere and is never shown. It is made from the
 * id, as a Chinese user name makes no valid address.
 */
function toStoredEmail(email: string | null, id: string): string {
  return email ?? `${id}${noEmail}`
}

export function toShownEmail(email: string): string | null {
  return email.endsWith(noEmail) ? null : email
}

export async function countAdministrators(db: Db): Promise<number> {
  return db.user.count({ where: { role: 'admin', deactivatedAt: null } })
}

/** Locks changes of administrators until the end of the transaction. */
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
      email: toStoredEmail(email, person.id),
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

/** The sign-in names that are taken; a name that equals another person's e-mail counts too. */
export async function findTakenLogins(
  db: Db,
  email: string | null,
  username: string | null,
  except?: string,
) {
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

const personColumns = {
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
  return db.user.findUnique({ where: { id }, select: { ...personColumns, unread: true } })
}

type PeopleCriteria = {
  q?: string
  /** Whether `q` also searches sign-in names; only for those who may see them. */
  byLogin: boolean
  departmentId?: string
  role?: Role
  state: 'active' | 'inactive' | 'all'
}

function loginContains(q: string): Prisma.UserWhereInput[] {
  return [
    { username: { contains: q, mode: 'insensitive' } },
    { email: { contains: q, mode: 'insensitive' }, NOT: { email: { endsWith: noEmail } } },
  ]
}

export function findPeople(
  db: Db,
  filter: PeopleCriteria,
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
                ...(filter.byLogin ? loginContains(q) : []),
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
    select: personColumns,
  })
}

export async function updatePerson(
  db: Db,
  id: string,
  change: { name?: string; role?: Role; departmentId?: string | null; deactivatedAt?: Date | null },
): Promise<void> {
  await db.user.update({ where: { id }, data: change })
}

export async function updateLogin(
  db: Db,
  id: string,
  login: { email: string | null; username: string | null },
): Promise<void> {
  await db.user.update({
    where: { id },
    data: { email: toStoredEmail(login.email, id), username: login.username },
  })
}

export async function updateDisplay(
  db: Db,
  id: string,
  choice: { locale?: string; scheme?: string },
): Promise<void> {
  await db.user.update({ where: { id }, data: choice })
}

export function findDepartments(db: Db) {
  return db.department.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, _count: { select: { users: { where: { deactivatedAt: null } } } } },
  })
}

export async function hasDepartment(db: Db, id: string): Promise<boolean> {
  return (await db.department.findUnique({ where: { id }, select: { id: true } })) !== null
}

export async function isDepartmentNameTaken(db: Db, name: string, except?: string): Promise<boolean> {
  const found = await db.department.findUnique({ where: { name }, select: { id: true } })
  return found !== null && found.id !== except
}

export async function insertDepartment(db: Db, id: string, name: string): Promise<void> {
  await db.department.create({ data: { id, name } })
}

export async function updateDepartmentName(db: Db, id: string, name: string): Promise<number> {
  return (await db.department.updateMany({ where: { id }, data: { name } })).count
}

import type { Role } from '@/lib/access/actor'
import { hashPassword } from '@/lib/auth/password'
import type { Db } from '@/lib/db'
import { DomainError, invalid } from '@/lib/errors'
import {
  countAdministrators,
  findPerson,
  findTakenLogins,
  hasDepartment,
  insertPerson,
  lockAdministrators,
} from '@/lib/people/data/people'

type NewAccount = {
  name: string
  email: string | null
  username: string | null
  role: Role
  departmentId: string | null
  password: string
}

/** Creates an account and returns its id; throws which sign-in name is taken. */
export async function createAccount(
  scope: { db: Db; now: () => Date; newId: () => string },
  account: NewAccount,
): Promise<string> {
  await requireFreeLogin(scope.db, account)
  await requireDepartment(scope.db, account.departmentId)
  const { password, ...fields } = account
  const id = scope.newId()
  await insertPerson(scope.db, { ...fields, id, passwordHash: await hashPassword(password), at: scope.now() })
  return id
}

/** Throws which sign-in name belongs to somebody else. */
export async function requireFreeLogin(
  db: Db,
  login: { email: string | null; username: string | null },
  except?: string,
): Promise<void> {
  const taken = await findTakenLogins(db, login.email, login.username, except)
  const faults = (['email', 'username'] as const).filter((field) => taken[field])
  if (faults.length > 0)
    throw new DomainError('invalid', { faults: faults.map((path) => ({ path, message: 'taken' })) })
}

/** Throws when the department does not exist. */
export async function requireDepartment(db: Db, departmentId: string | null): Promise<void> {
  if (departmentId && !(await hasDepartment(db, departmentId))) throw invalid('departmentId', 'malformed')
}

/** The person to be changed; throws where that would leave no administrator. */
export async function loadPersonToChange(
  db: Db,
  id: string,
  staysAdministrator: (now: { role: string }) => boolean,
) {
  await lockAdministrators(db)
  const person = await findPerson(db, id)
  if (!person) throw new DomainError('not-found')
  const leaves = person.role === 'admin' && person.deactivatedAt === null && !staysAdministrator(person)
  if (leaves && (await countAdministrators(db)) <= 1) throw invalid('role', 'lastAdmin')
  return person
}

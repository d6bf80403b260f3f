import type { Role } from '@/lib/access/actor'
import { hashPassword } from '@/lib/auth/password'
import type { Db } from '@/lib/db'
import { requireDepartment, requireFreeLogin } from '@/lib/people/accounts/login-uniqueness'
import { insertPerson } from '@/lib/people/data/people'

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

import type { Role } from '@/lib/access/actor'
import { hashPassword } from '@/lib/auth/password'
import type { Db } from '@/lib/db'
import { DomainError, invalid } from '@/lib/errors'
import { departmentExists, findTaken, insertPerson } from '@/lib/people/data'

type Newcomer = {
  name: string
  email: string | null
  username: string | null
  role: Role
  departmentId: string | null
  password: string
}

/** Makes a person; a sign-in name that somebody has is named in the error. Returns the id. */
export async function enrol(
  scope: { db: Db; now: () => Date; newId: () => string },
  who: Newcomer,
): Promise<string> {
  const taken = await findTaken(scope.db, who.email, who.username)
  const faults = (['email', 'username'] as const).filter((field) => taken[field])
  if (faults.length > 0) {
    throw new DomainError('invalid', { faults: faults.map((path) => ({ path, message: 'taken' })) })
  }
  if (who.departmentId && !(await departmentExists(scope.db, who.departmentId)))
    throw invalid('departmentId', 'malformed')
  const { password, ...fields } = who
  const id = scope.newId()
  await insertPerson(scope.db, { ...fields, id, passwordHash: await hashPassword(password), at: scope.now() })
  return id
}

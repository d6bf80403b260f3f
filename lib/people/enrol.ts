import type { Role } from '@/lib/access/actor'
import { hashPassword } from '@/lib/auth/password'
import type { Db } from '@/lib/db'
import { insertPerson } from '@/lib/people/data/people'
import { demandDepartment, demandFree } from '@/lib/people/vacancy'

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
  await demandFree(scope.db, who)
  await demandDepartment(scope.db, who.departmentId)
  const { password, ...fields } = who
  const id = scope.newId()
  await insertPerson(scope.db, { ...fields, id, passwordHash: await hashPassword(password), at: scope.now() })
  return id
}

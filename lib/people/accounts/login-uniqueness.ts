import type { Db } from '@/lib/db'
import { DomainError, invalid } from '@/lib/errors'
import { hasDepartment } from '@/lib/people/data/departments'
import { findTakenLogins } from '@/lib/people/data/people'

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

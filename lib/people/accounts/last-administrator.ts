import type { Db } from '@/lib/db'
import { DomainError, invalid } from '@/lib/errors'
import { countAdministrators, findPerson, lockAdministrators } from '@/lib/people/data/people'

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

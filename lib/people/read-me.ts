import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findPerson, toShownEmail } from '@/lib/people/data/people'
import { personOutput } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

/** The actor's own account. */
export const readMe = query({
  name: 'read-me',
  permission: 'self.manage',
  input: z.object({}),
  output: personOutput.extend({
    email: z.string().nullable(),
    username: z.string().nullable(),
    unread: z.number().int(),
  }),
  async run(scope) {
    const row = await findPerson(scope.db, scope.actor.id)
    if (!row) throw new DomainError('unauthenticated')
    return {
      id: row.id,
      name: row.name,
      email: toShownEmail(row.email),
      username: row.username,
      role: row.role,
      department: row.department?.name ?? null,
      unread: row.unread,
    }
  },
})

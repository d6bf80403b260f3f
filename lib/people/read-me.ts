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
    const { id, name, email, username, role, department, unread } = row
    return {
      id,
      name,
      email: toShownEmail(email),
      username,
      role,
      department: department?.name ?? null,
      unread,
    }
  },
})

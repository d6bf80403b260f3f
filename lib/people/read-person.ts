import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { instant } from '@/lib/output'
import { findPerson, toShownEmail } from '@/lib/people/data/people'
import { personOutput } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

/** One person as administrators see them. */
export const readPerson = query({
  name: 'read-person',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100) }),
  output: personOutput.extend({
    active: z.boolean(),
    email: z.string().nullable(),
    username: z.string().nullable(),
    departmentId: z.uuid().nullable(),
    lastVisitAt: instant.nullable(),
    createdAt: instant,
  }),
  async run(scope, { id }) {
    const row = await findPerson(scope.db, id)
    if (!row) throw new DomainError('not-found')
    const { email, deactivatedAt, department, unread: _, ...person } = row
    return {
      ...person,
      email: toShownEmail(email),
      department: department?.name ?? null,
      active: deactivatedAt === null,
    }
  },
})

import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findPerson } from '@/lib/people/data/people'
import { personOutput } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

/** A person as colleagues see them: no sign-in names, no times. */
export const readProfile = query({
  name: 'read-profile',
  permission: 'people.read',
  input: z.object({ id: z.string().max(100) }),
  output: personOutput.extend({ active: z.boolean() }),
  async run(scope, { id }) {
    const row = await findPerson(scope.db, id)
    if (!row) throw new DomainError('not-found')
    const { name, role, department, deactivatedAt } = row
    return { id, name, role, department: department?.name ?? null, active: deactivatedAt === null }
  },
})

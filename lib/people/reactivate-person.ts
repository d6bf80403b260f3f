import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findPerson, updatePerson } from '@/lib/people/data/people'
import { command } from '@/lib/use-case'

/** Reactivates a person with the former password. */
export const reactivatePerson = command({
  name: 'reactivate-person',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100) }),
  output: z.boolean(),
  async run(scope, { id }) {
    const person = await findPerson(scope.db, id)
    if (!person) throw new DomainError('not-found')
    if (person.deactivatedAt === null) return false
    await updatePerson(scope.db, id, { deactivatedAt: null })
    return true
  },
  activity: ({ input, result }) =>
    result ? { verb: 'person.reactivated', subjectKind: 'person', subjectId: input.id } : null,
})

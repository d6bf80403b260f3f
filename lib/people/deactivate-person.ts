import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { loadPersonToChange } from '@/lib/people/account'
import { deleteSessions, revokeTokens } from '@/lib/people/data/credentials'
import { updatePerson } from '@/lib/people/data/people'
import { command } from '@/lib/use-case'

/** Ends a person's sessions and tokens, keeps their content. Not oneself, not the last administrator. */
export const deactivatePerson = command({
  name: 'deactivate-person',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100) }),
  output: z.boolean(),
  async run(scope, { id }) {
    if (id === scope.actor.id) throw invalid('', 'notSelf')
    const person = await loadPersonToChange(scope.db, id, () => false)
    if (person.deactivatedAt) return false
    await updatePerson(scope.db, id, { deactivatedAt: scope.now() })
    await deleteSessions(scope.db, id)
    await revokeTokens(scope.db, id, scope.now())
    return true
  },
  activity: ({ input, result }) =>
    result ? { verb: 'person.deactivated', subjectKind: 'person', subjectId: input.id } : null,
})

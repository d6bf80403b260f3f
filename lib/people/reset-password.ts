import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { hashPassword } from '@/lib/auth/password'
import { DomainError, invalid } from '@/lib/errors'
import { deleteSessions, revokeTokens, updatePassword } from '@/lib/people/data/credentials'
import { findPerson } from '@/lib/people/data/people'
import { command } from '@/lib/use-case'

/** Sets a random password for another person, shown once; ends their sessions and access tokens. */
export const resetPassword = command({
  name: 'reset-password',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ password: z.string() }),
  async run(scope, { id }) {
    if (id === scope.actor.id) throw invalid('', 'notSelf')
    if (!(await findPerson(scope.db, id))) throw new DomainError('not-found')
    const password = randomBytes(12).toString('base64url')
    await updatePassword(scope.db, id, await hashPassword(password))
    await deleteSessions(scope.db, id)
    await revokeTokens(scope.db, id, scope.now())
    return { password }
  },
  activity: ({ input }) => ({ verb: 'password.reset', subjectKind: 'person', subjectId: input.id }),
})

import { z } from 'zod'
import { hashPassword, passwordSchema, verifyPassword } from '@/lib/auth/password'
import { invalid } from '@/lib/errors'
import { deleteSessions, findPasswordHash, revokeTokens, updatePassword } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Changes the actor's password; ends other sessions, and access tokens unless they are to stay. */
export const changePassword = command({
  name: 'change-password',
  permission: 'self.manage',
  input: z.object({
    current: z.string().max(200),
    password: passwordSchema,
    sessionId: z.string().max(100).nullable(),
    endTokens: z.boolean().default(true),
  }),
  output: z.object({ id: z.string() }),
  async run(scope, { current, password, sessionId, endTokens }) {
    const hash = await findPasswordHash(scope.db, scope.actor.id)
    if (!hash || !(await verifyPassword({ hash, password: current })))
      throw invalid('current', 'wrongPassword')
    await updatePassword(scope.db, scope.actor.id, await hashPassword(password))
    await deleteSessions(scope.db, scope.actor.id, sessionId)
    if (endTokens) await revokeTokens(scope.db, scope.actor.id, scope.now())
    return { id: scope.actor.id }
  },
  activity: ({ result }) => ({ verb: 'password.changed', subjectKind: 'person', subjectId: result.id }),
})

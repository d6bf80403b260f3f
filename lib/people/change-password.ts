import { z } from 'zod'
import { hashPassword, passwordSchema, verifyPassword } from '@/lib/auth/password'
import { invalid } from '@/lib/errors'
import { endSessions, findPasswordHash, replacePassword } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Changes one's own password, knowing the present one; one's other sessions end. */
export const changePassword = command({
  name: 'change-password',
  permission: 'self.manage',
  input: z.object({
    current: z.string().max(200),
    password: passwordSchema,
    sessionId: z.string().max(100).nullable(),
  }),
  async run(scope, { current, password, sessionId }) {
    const hash = await findPasswordHash(scope.db, scope.actor.id)
    if (!hash || !(await verifyPassword({ hash, password: current })))
      throw invalid('current', 'wrongPassword')
    await replacePassword(scope.db, scope.actor.id, await hashPassword(password))
    await endSessions(scope.db, scope.actor.id, sessionId)
    return { id: scope.actor.id }
  },
  activity: ({ result }) => ({ verb: 'password.changed', subjectKind: 'person', subjectId: result.id }),
})

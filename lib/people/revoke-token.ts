import { z } from 'zod'
import { count } from '@/lib/output'
import { revokeTokens } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Revokes one token of the actor; a revoked one is no error. */
export const revokeToken = command({
  name: 'revoke-token',
  permission: 'self.manage',
  input: z.object({ id: z.uuid() }),
  output: count,
  run: (scope, { id }) => revokeTokens(scope.db, scope.actor.id, scope.now(), id),
  activity: ({ input, result }) =>
    result > 0 ? { verb: 'token.revoked', subjectKind: 'token', subjectId: input.id } : null,
})

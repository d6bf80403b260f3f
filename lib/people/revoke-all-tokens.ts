import { z } from 'zod'
import { count } from '@/lib/output'
import { revokeTokens } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Revokes all tokens of the actor. */
export const revokeAllTokens = command({
  name: 'revoke-all-tokens',
  permission: 'self.manage',
  input: z.object({}),
  output: z.object({ id: z.string(), count }),
  async run(scope) {
    return { id: scope.actor.id, count: await revokeTokens(scope.db, scope.actor.id, scope.now()) }
  },
  activity: ({ result: { id, count } }) =>
    count > 0 ? { verb: 'tokens.revoked', subjectKind: 'person', subjectId: id, detail: { count } } : null,
})

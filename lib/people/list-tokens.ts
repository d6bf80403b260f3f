import { z } from 'zod'
import { findTokens } from '@/lib/people/data/credentials'
import { query } from '@/lib/use-case'

/** The valid access tokens of the actor, without secrets. */
export const listTokens = query({
  name: 'list-tokens',
  permission: 'self.manage',
  input: z.object({}),
  run: (scope) => findTokens(scope.db, scope.actor.id, scope.now()),
})

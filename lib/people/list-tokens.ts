import { z } from 'zod'
import { findTokens } from '@/lib/people/data/credentials'
import { query } from '@/lib/use-case'

/** One's own access tokens that work, without their secrets. */
export const listTokens = query({
  name: 'list-tokens',
  permission: 'self.manage',
  input: z.object({}),
  run: (scope) => findTokens(scope.db, scope.actor.id, scope.now()),
})

import { z } from 'zod'
import { atLeast } from '@/lib/access/actor'
import { tokenScopes } from '@/lib/auth/token'
import { dayMs } from '@/lib/duration'
import { env } from '@/lib/env'
import { instant, listOf, namedRef } from '@/lib/output'
import { findTokens } from '@/lib/people/data/credentials'
import { query } from '@/lib/use-case'

/** How long an expired token is still listed: 30 days. */
const listedMs = 30 * dayMs

/** The valid and the lately expired access tokens of the actor, without secrets, and what can be chosen for a new one. */
export const listTokens = query({
  name: 'list-tokens',
  permission: 'self.manage',
  input: z.object({}),
  output: listOf(
    namedRef.extend({
      scope: z.enum(tokenScopes),
      hint: z.string(),
      createdAt: instant,
      expiresAt: instant.nullable(),
      lastUsedAt: instant.nullable(),
      expired: z.boolean(),
    }),
  ).extend({ scopes: z.array(z.enum(tokenScopes)), days: z.array(z.literal([30, 90, 365, 0])) }),
  async run(scope) {
    const now = scope.now()
    const tokens = await findTokens(scope.db, scope.actor.id, new Date(now.getTime() - listedMs))
    return {
      items: tokens.map((token) => ({
        ...token,
        expired: token.expiresAt !== null && token.expiresAt <= now,
      })),
      scopes: tokenScopes.filter((one) => one !== 'admin' || atLeast(scope.actor, 'admin')),
      days: [30, 90, 365, ...(env().TASHAN_ENDLESS_TOKENS ? [0] : [])] as (30 | 90 | 365 | 0)[],
    }
  },
})

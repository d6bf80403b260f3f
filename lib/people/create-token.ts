import { z } from 'zod'
import { atLeast } from '@/lib/access/actor'
import { newToken, tokenHash, tokenScopes } from '@/lib/auth/token'
import { dayMs } from '@/lib/duration'
import { env } from '@/lib/env'
import { invalid } from '@/lib/errors'
import { countValidTokens, insertToken, lockCredentials } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** The most valid tokens of one person. */
const maxTokens = 50

/**
 * Creates a personal access token for REST, shown once, valid for some days (0: until revoked, if the setting allows).
 * Only administrators make one of the scope `admin`; without that role it does no more than `write`.
 */
export const createToken = command({
  name: 'create-token',
  permission: 'self.manage',
  input: z.object({
    name: z.string().trim().min(1).max(60),
    scope: z.enum(tokenScopes).default('read'),
    days: z.coerce.number().int().min(0).max(366).default(30),
  }),
  output: z.object({ id: z.uuid(), token: z.string() }),
  async run(scope, { name, scope: tokenScope, days }) {
    if (tokenScope === 'admin' && !atLeast(scope.actor, 'admin')) throw invalid('scope', 'adminTokenOnly')
    if (days === 0 && !env().TASHAN_ENDLESS_TOKENS) throw invalid('days', 'tokenNeedsEnd')
    const createdAt = scope.now()
    await lockCredentials(scope.db, scope.actor.id)
    if ((await countValidTokens(scope.db, scope.actor.id, createdAt)) >= maxTokens)
      throw invalid('', 'tooManyTokens', { limit: maxTokens })
    const token = newToken('tsh')
    const expiresAt = days > 0 ? new Date(createdAt.getTime() + days * dayMs) : null
    const row = {
      id: scope.newId(),
      userId: scope.actor.id,
      name,
      scope: tokenScope,
      hint: token.slice(-4),
      createdAt,
      expiresAt,
    }
    await insertToken(scope.db, { ...row, hash: tokenHash(token) })
    return { id: row.id, token }
  },
  activity: ({ result }) => ({ verb: 'token.created', subjectKind: 'token', subjectId: result.id }),
})

import { z } from 'zod'
import { type Actor, roles } from '@/lib/access/actor'
import { findSessionOwner, findTokenOwner, updateTokenLastUse } from '@/lib/auth/data/accounts'
import { readSessionToken } from '@/lib/auth/session-cookie'
import { type TokenScope, tokenHash } from '@/lib/auth/token'
import { DomainError } from '@/lib/errors'

const sessionUser = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  departmentId: z.string().nullable(),
  deactivatedAt: z.date().nullable(),
  unread: z.number().default(0),
})

/** Who asks, by session cookie or `Authorization: Bearer`; `session` is the session of the browser. */
export type Identity = {
  actor: Actor | null
  sessionId: string | null
  by: 'session' | 'token' | null
  /** The scope of the token; null for a cookie. */
  scope: TokenScope | null
  /** The number of unread notifications. */
  unread: number
}

const anonymous: Identity = { actor: null, sessionId: null, by: null, scope: null, unread: 0 }

/** Identifies a REST request by token or cookie; throws `unauthenticated` for a bad or ended token. */
export async function identify(headers: Headers): Promise<Identity> {
  const authorization = headers.get('authorization')
  return authorization ? identifyByToken(authorization) : identifyBrowser(headers)
}

/** Identifies a page or form request by its session cookie alone; a token opens REST only. */
export async function identifyBrowser(headers: Headers): Promise<Identity> {
  const token = readSessionToken(headers)
  const found = token ? await findSessionOwner(token, new Date()) : null
  const known = found ? toActor(found) : null
  return found && known ? { ...known, sessionId: found.sessionId, by: 'session', scope: null } : anonymous
}

async function identifyByToken(authorization: string): Promise<Identity> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1]
  const now = new Date()
  const found = token ? await findTokenOwner(tokenHash(token), now) : null
  const known = found ? toActor(found) : null
  if (!found || !known) throw new DomainError('unauthenticated')
  // "Last used" is exact to a minute, so that most requests write nothing.
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > 60_000)
    await updateTokenLastUse(found.tokenId, now)
  return { ...known, sessionId: null, by: 'token', scope: found.scope }
}

function toActor(user: unknown): { actor: Actor; unread: number } | null {
  const parsed = sessionUser.safeParse(user)
  if (!parsed.success || parsed.data.deactivatedAt) return null
  const { id, name, role, departmentId, unread } = parsed.data
  return { actor: { id, name, role, departmentId }, unread }
}

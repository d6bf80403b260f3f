import { createHash, randomBytes } from 'node:crypto'
import { isForAdministrators, type Permission } from '@/lib/access/permissions'

/** `write` includes reading, `admin` both and what only administrators may do. */
export const tokenScopes = ['read', 'write', 'admin'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** Why a token of this scope does not suffice for a call, as a message key; null if it does, or for a cookie. */
export function tokenRefusal(
  scope: TokenScope | null,
  permission: Permission,
  writes: boolean,
): 'readOnlyToken' | 'notAdminToken' | null {
  if (scope === null || scope === 'admin') return null
  if (isForAdministrators(permission)) return 'notAdminToken'
  return writes && scope === 'read' ? 'readOnlyToken' : null
}

/** A new secret with 256 random bits; only its hash is stored. */
export function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

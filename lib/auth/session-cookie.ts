import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '@/lib/auth/secret'
import { configuredSiteUrl, env } from '@/lib/env'

export const cookiePrefix = 'tashan'

/** Whether cookies are sent by HTTPS alone; their names then begin with `__Secure-`. */
export function hasSecureCookies(): boolean {
  return configuredSiteUrl(env()).startsWith('https://')
}

/** Whether a request brings the cookie of a session, be it a good one or not. */
export function bringsSession(headers: Headers): boolean {
  return headers.get('cookie')?.includes(`${cookiePrefix}.session_token`) ?? false
}

/** The token of the session of a request; null where it has none that this installation signed. */
export function readSessionToken(headers: Headers): string | null {
  if (!bringsSession(headers)) return null
  const name = `${hasSecureCookies() ? '__Secure-' : ''}${cookiePrefix}.session_token`
  return verifiedToken(headers.get('cookie') ?? '', name, secret())
}

/**
 * The token in the first cookie of that name, as better-auth sets it: `token.signature`, percent-encoded, the signature
 * an HMAC-SHA256 of the token in base64.
 */
export function verifiedToken(cookies: string, name: string, key: string): string | null {
  const value = cookieValue(cookies, name)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const signature = Buffer.from(value.slice(dot + 1))
  const expected = Buffer.from(createHmac('sha256', key).update(token).digest('base64'))
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function cookieValue(cookies: string, name: string): string {
  const found = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${name}=`))
  try {
    return decodeURIComponent(found?.slice(name.length + 1) ?? '')
  } catch {
    return ''
  }
}

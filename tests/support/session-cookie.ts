import { createHmac } from 'node:crypto'

/** The cookie of a session as sign-in sets it: its token, signed with the secret of the installation. */
export function sessionCookie(token: string, secret: string): { name: string; value: string } {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return { name: 'tashan.session_token', value: encodeURIComponent(`${token}.${signature}`) }
}

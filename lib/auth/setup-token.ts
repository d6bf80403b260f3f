import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token of the one-time set-up link; valid only while there is no administrator. */
export function setupToken(secret: string): string {
  return createHmac('sha256', secret).update('tashan set-up').digest('base64url')
}

export function isSetupToken(secret: string, token: string): boolean {
  const expected = Buffer.from(setupToken(secret))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

import { env } from '@/lib/env'

/** What every answer says to the browser, beside its own content security policy. */
export function securityHeaders(policy: string): Record<string, string> {
  const secure = env().TASHAN_BASE_URL?.startsWith('https:')
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

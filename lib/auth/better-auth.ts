import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { secret } from '@/lib/auth/secret'
import { cookiePrefix, hasSecureCookies } from '@/lib/auth/session-cookie'
import { prisma } from '@/lib/db'
import { configuredSiteUrl, env } from '@/lib/env'

export const sessionDays = 30

function createAuth() {
  return betterAuth({
    appName: 'Tashan',
    baseURL: configuredSiteUrl(env()),
    secret: secret(),
    database: prismaAdapter(prisma(), { provider: 'postgresql' }),
    // Use cases create people; no route of this library is mounted.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 200 },
    session: { expiresIn: sessionDays * 24 * 60 * 60, disableSessionRefresh: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: hasSecureCookies(),
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const globalCache = globalThis as typeof globalThis & { tashanAuth?: ReturnType<typeof createAuth> }

/** Created at first use, so that a build needs no secret and no database. */
export function auth() {
  globalCache.tashanAuth ??= createAuth()
  return globalCache.tashanAuth
}

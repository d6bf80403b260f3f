import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { auth } from '@/lib/auth/better-auth'
import {
  deleteEndedSessions,
  findPersonByLogin,
  pingDatabase,
  recordBlockedSignIn,
} from '@/lib/auth/data/accounts'
import { clientAddress } from '@/lib/auth/forwarded'
import { knownDevice, rememberDevice } from '@/lib/auth/known-device'
import { savePreferences } from '@/lib/auth/preferences'
import { consumeLimit, limitAttempts, refundLimit, resetLimit } from '@/lib/auth/rate-limit'
import { bringsSession } from '@/lib/auth/session-cookie'
import { DomainError, invalid } from '@/lib/errors'
import { log } from '@/lib/log'
import { stripUnstorable } from '@/lib/strip-unstorable'

const login = z.string().max(200).normalize('NFKC').trim().toLowerCase().min(1)
const schema = z.object({ login, password: z.string().min(1).max(200) })

/** Signs in by e-mail or user name; one error for wrong names, wrong passwords and deactivated people. */
export async function signIn(raw: unknown): Promise<void> {
  const parsed = schema.safeParse(stripUnstorable(raw))
  if (!parsed.success) throw invalid('', 'badLogin')
  const { login, password } = parsed.data
  const person = await findPersonByLogin(login)
  const known = person && !person.deactivatedAt ? person : null
  const attempt = () => trySignIn(known?.email ?? 'nobody@nowhere.invalid', password)
  const device = known ? await knownDevice(known.id) : null
  const responseHeaders =
    known && device
      ? await limitAttempts('signInDevice', `${known.id}:${device}`, () => requireSuccess(attempt))
      : // By person, so that e-mail address and user name share one count.
        await attemptFromUnknownDevice(person?.id ?? login, known, attempt)
  await endFormerSession()
  if (known) await deleteEndedSessions(known.id, new Date())
  await setCookies(responseHeaders)
  if (known) await rememberDevice(known.id)
  if (known) await savePreferences({ locale: known.locale, scheme: known.scheme })
}

type KnownPerson = { id: string; name: string }
type SignInAttempt = () => Promise<Headers | null>

async function requireSuccess(attempt: SignInAttempt): Promise<Headers> {
  const found = await attempt()
  if (!found) throw invalid('', 'badLogin')
  return found
}

/** Counts a guess from an unknown device for the address, the person and all strangers before it is tried. */
async function attemptFromUnknownDevice(
  key: string,
  person: KnownPerson | null,
  attempt: SignInAttempt,
): Promise<Headers> {
  const address = clientAddress(await headers())
  if (address) await consumeLimit('signInAddress', address)
  const last = (await consumeLimit('signIn', key)).left === 0
  await consumeLimit('signInAll', 'all')
  const found = await attempt()
  if (!found) {
    // Not awaited: the response time must not reveal that the person exists.
    if (last && person) void reportBlockedSignIn(person, address)
    throw invalid('', 'badLogin')
  }
  await resetLimit('signIn', key)
  await refundLimit('signInAll', 'all')
  if (address) await refundLimit('signInAddress', address)
  return found
}

async function reportBlockedSignIn(person: KnownPerson, address: string | null): Promise<void> {
  try {
    await recordBlockedSignIn(person, address, new Date())
  } catch (error) {
    log.error({ err: error }, 'blocked sign-ins were not told')
  }
}

async function trySignIn(email: string, password: string): Promise<Headers | null> {
  try {
    const { headers: responseHeaders } = await auth().api.signInEmail({
      body: { email, password },
      headers: await headers(),
      returnHeaders: true,
    })
    return responseHeaders
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    await pingDatabase()
    throw error
  }
}

/** Ends the session whose cookie came along with the new sign-in. */
async function endFormerSession(): Promise<void> {
  const asked = await headers()
  if (!bringsSession(asked)) return
  try {
    await auth().api.signOut({ headers: asked })
  } catch (error) {
    if (!(error instanceof APIError)) throw error
  }
}

/** Ends the session of this browser, if there is one. */
export async function signOut(): Promise<void> {
  try {
    const { headers: responseHeaders } = await auth().api.signOut({
      headers: await headers(),
      returnHeaders: true,
    })
    await setCookies(responseHeaders)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
  }
}

async function setCookies(responseHeaders: Headers): Promise<void> {
  const jar = await cookies()
  for (const line of responseHeaders.getSetCookie()) {
    for (const [name, attributes] of parseSetCookieHeader(line)) {
      jar.set(name, decodeURIComponent(attributes.value), {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: attributes.secure ?? false,
        maxAge: attributes['max-age'],
      })
    }
  }
}

/** Throws `unauthenticated` when nobody is signed in. */
export function requireSignedIn<T>(actor: T | null): T {
  if (actor === null) throw new DomainError('unauthenticated')
  return actor
}

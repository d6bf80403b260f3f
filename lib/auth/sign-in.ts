import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { auth } from '@/lib/auth/better-auth'
import { clientAddress } from '@/lib/auth/client-address'
import { askDatabase, findLogin, recordBlocked } from '@/lib/auth/data'
import { knownDevice, rememberDevice } from '@/lib/auth/known-device'
import { forgive, giveBack, slowed, spend } from '@/lib/auth/rate-limit'
import { DomainError, invalid } from '@/lib/errors'
import { log } from '@/lib/log'
import { storable } from '@/lib/storable'

const login = z.string().max(200).normalize('NFKC').trim().toLowerCase().min(1)
const schema = z.object({ login, password: z.string().min(1).max(200) })

/** Signs in by e-mail or user name; says one and the same for a wrong name, a wrong password and a deactivated person. */
export async function signIn(raw: unknown): Promise<void> {
  const parsed = schema.safeParse(storable(raw))
  if (!parsed.success) throw invalid('', 'badLogin')
  const { login, password } = parsed.data
  const person = await findLogin(login)
  const known = person && !person.deactivatedAt ? person : null
  const guess = () => attempt(known?.email ?? 'nobody@nowhere.invalid', password)
  const device = known ? await knownDevice(known.id) : null
  const answer =
    known && device
      ? await slowed('signInDevice', `${known.id}:${device}`, () => right(guess))
      : // By person, so that e-mail address and user name share one count.
        await guessedByStranger(person?.id ?? login, known, guess)
  await endFormerSession()
  await setCookies(answer)
  if (known) await rememberDevice(known.id)
}

type Person = { id: string; name: string }
type Guess = () => Promise<Headers | null>

async function right(guess: Guess): Promise<Headers> {
  const found = await guess()
  if (!found) throw invalid('', 'badLogin')
  return found
}

/** A guess from a device that this person never used: counted for the address, the person and all strangers before it is tried. */
async function guessedByStranger(key: string, person: Person | null, guess: Guess): Promise<Headers> {
  const address = clientAddress(await headers())
  if (address) await spend('signInAddress', address)
  const { last } = await spend('signIn', key)
  await spend('signInAll', 'all')
  const found = await guess()
  if (!found) {
    // Not waited for: how long the answer takes must not say that there is such a person.
    if (last && person) void tellBlocked(person, address)
    throw invalid('', 'badLogin')
  }
  await forgive('signIn', key)
  await giveBack('signInAll', 'all')
  if (address) await giveBack('signInAddress', address)
  return found
}

async function tellBlocked(person: Person, address: string | null): Promise<void> {
  try {
    await recordBlocked(person, address, new Date())
  } catch (error) {
    log.error({ err: error }, 'blocked sign-ins were not told')
  }
}

async function attempt(email: string, password: string): Promise<Headers | null> {
  try {
    const { headers: answer } = await auth().api.signInEmail({
      body: { email, password },
      headers: await headers(),
      returnHeaders: true,
    })
    return answer
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    await askDatabase()
    throw error
  }
}

/** The session whose cookie came along with a new sign-in is nobody's any more. */
async function endFormerSession(): Promise<void> {
  const asked = await headers()
  if (!asked.get('cookie')?.includes('tashan.session_token')) return
  try {
    await auth().api.signOut({ headers: asked })
  } catch (error) {
    if (!(error instanceof APIError)) throw error
  }
}

/** Ends this browser's session; harmless when there is none. */
export async function signOut(): Promise<void> {
  try {
    const { headers: answer } = await auth().api.signOut({ headers: await headers(), returnHeaders: true })
    await setCookies(answer)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
  }
}

async function setCookies(answer: Headers): Promise<void> {
  const jar = await cookies()
  for (const line of answer.getSetCookie()) {
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

/** For doors that need somebody. */
export function mustBeSignedIn<T>(actor: T | null): T {
  if (actor === null) throw new DomainError('unauthenticated')
  return actor
}

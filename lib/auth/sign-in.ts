import { APIError } from 'better-auth/api'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { auth } from '@/lib/auth/better-auth'
import { findLogin } from '@/lib/auth/data'
import { slowed } from '@/lib/auth/rate-limit'
import { DomainError, invalid } from '@/lib/errors'
import { storable } from '@/lib/storable'

const login = z.string().max(200).normalize('NFKC').trim().toLowerCase().min(1)
const schema = z.object({ login, password: z.string().min(1).max(200) })

/** Signs in by e-mail or user name; says one and the same for a wrong name, a wrong password and a deactivated person. */
export async function signIn(raw: unknown): Promise<void> {
  const parsed = schema.safeParse(storable(raw))
  if (!parsed.success) throw invalid('', 'badLogin')
  const { login, password } = parsed.data
  const person = await findLogin(login)
  const email = person && !person.deactivatedAt ? person.email : 'nobody@nowhere.invalid'
  // By person, so that e-mail address and user name share one count.
  const answer = await slowed('signIn', person?.id ?? login, async () => {
    const found = await attempt(email, password)
    if (!found) throw invalid('', 'badLogin')
    return found
  })
  await setCookies(answer)
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
    if (error instanceof APIError) return null
    throw error
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

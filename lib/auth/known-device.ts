import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { secret } from '@/lib/auth/secret'
import { configuredSiteUrl, env } from '@/lib/env'

const cookie = 'tashan.device'
const year = 365 * 24 * 60 * 60
/** The most people remembered in one browser. */
const maxPeople = 8

/** The id of this browser if the person has signed in with it; it only selects the limit of guesses. */
export async function knownDevice(personId: string): Promise<string | null> {
  return findDeviceId(await readEntries(), personId)
}

/** Remembers in this browser that the person has signed in with it. */
export async function rememberDevice(personId: string): Promise<void> {
  const before = await readEntries()
  const id = findDeviceId(before, personId) ?? randomBytes(16).toString('base64url')
  const entry = `${id}.${signEntry(personId, id)}`
  const entries = [entry, ...before.filter((one) => one !== entry)].slice(0, maxPeople)
  const jar = await cookies()
  jar.set(cookie, entries.join('~'), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: configuredSiteUrl(env()).startsWith('https://'),
    maxAge: year,
  })
}

async function readEntries(): Promise<string[]> {
  const value = (await cookies()).get(cookie)?.value ?? ''
  return value.split('~').filter(Boolean).slice(0, maxPeople)
}

function findDeviceId(all: string[], personId: string): string | null {
  for (const entry of all) {
    const [id = '', given = ''] = entry.split('.')
    const expected = Buffer.from(signEntry(personId, id))
    const sealed = Buffer.from(given)
    if (sealed.length === expected.length && timingSafeEqual(sealed, expected)) return id
  }
  return null
}

function signEntry(personId: string, id: string): string {
  return createHmac('sha256', secret()).update(`tashan device ${id} ${personId}`).digest('base64url')
}

import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { type Locale, locales, preferredLocale } from '@/lib/i18n/locale'
import { type ColorScheme, colorSchemes } from '@/lib/people/schema'

/** The marks that a report's text is shown with. */
const markViews = ['all', 'takeaways', 'annotations', 'text'] as const
type StoredMarkView = (typeof markViews)[number]

const year = 365 * 24 * 60 * 60
const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: year } as const

/**
 * Language and colour scheme of this browser: as chosen in it or by the person who last signed in here; else the
 * browser's own language and the system's scheme.
 */
export async function loadCookiePreferences(): Promise<{ locale: Locale; scheme: ColorScheme }> {
  const jar = await cookies()
  const chosen = locales.find((one) => one === jar.get('tashan.locale')?.value)
  const locale = chosen ?? preferredLocale((await headers()).get('accept-language'))
  const scheme = colorSchemes.find((one) => one === jar.get('tashan.scheme')?.value) ?? 'system'
  return { locale, scheme }
}

export async function savePreferences(choice: {
  locale?: string | null
  scheme?: string | null
  /** Whether letters alone do something: on or off. */
  keys?: string | null
}): Promise<void> {
  const jar = await cookies()
  if (locales.some((one) => one === choice.locale))
    jar.set('tashan.locale', choice.locale ?? '', cookieOptions)
  if (colorSchemes.some((one) => one === choice.scheme))
    jar.set('tashan.scheme', choice.scheme ?? '', cookieOptions)
  if (choice.keys === 'on' || choice.keys === 'off') jar.set('tashan.keys', choice.keys, cookieOptions)
}

/** Whether this browser lets letters alone do something (J, K, R); who dictates or types by accident turns that off. */
export async function hasLetterKeys(): Promise<boolean> {
  return (await cookies()).get('tashan.keys')?.value !== 'off'
}

export type ReadingPosition = { slug: string; section: string; heading: string }

const maxPositions = 3
const readingCookie = z
  .tuple([z.string()])
  .rest(z.tuple([z.string().max(200), z.string().max(100), z.string().max(100)]))

/** Where this person stopped reading in this browser, the report last read first; kept by its pages themselves. */
export async function loadReadingPositions(personId: string): Promise<ReadingPosition[]> {
  const cookie = (await cookies()).get('tashan.reading')?.value ?? ''
  const [owner, ...positions] = parseReadingCookie(cookie) ?? []
  if (owner !== personId) return []
  return positions.slice(0, maxPositions).map(([slug, section, heading]) => ({ slug, section, heading }))
}

function parseReadingCookie(cookie: string) {
  try {
    return readingCookie.safeParse(JSON.parse(cookie)).data
  } catch {
    return null
  }
}

/** Whether this person was shown in this browser what to do first, and wants it no more. */
export async function hasDismissedSteps(personId: string): Promise<boolean> {
  return (await cookies()).get('tashan.steps')?.value === personId
}

export async function dismissSteps(personId: string): Promise<void> {
  ;(await cookies()).set('tashan.steps', personId, cookieOptions)
}

/** The marks that this browser shows, or those that an address asks for; the page itself sets the cookie. */
export async function loadMarkView(asked?: string): Promise<StoredMarkView> {
  const stored = (await cookies()).get('tashan.marks')?.value
  return markViews.find((one) => one === asked) ?? markViews.find((one) => one === stored) ?? 'all'
}

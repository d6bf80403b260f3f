import { cookies } from 'next/headers'
import { type Locale, locales } from '@/lib/i18n/locale'

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** The marks that a report's text is shown with. */
const markViews = ['all', 'takeaways', 'annotations', 'text'] as const
type MarkView = (typeof markViews)[number]

const year = 365 * 24 * 60 * 60

/** Language and colour scheme of this browser; Chinese and the system's scheme by default. */
export async function loadCookiePreferences(): Promise<{ locale: Locale; scheme: ColorScheme }> {
  const jar = await cookies()
  const locale = locales.find((one) => one === jar.get('tashan.locale')?.value) ?? 'zh-CN'
  const scheme = colorSchemes.find((one) => one === jar.get('tashan.scheme')?.value) ?? 'system'
  return { locale, scheme }
}

export async function savePreferences(choice: { locale?: string; scheme?: string }): Promise<void> {
  const jar = await cookies()
  const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: year } as const
  if (locales.some((one) => one === choice.locale))
    jar.set('tashan.locale', choice.locale ?? '', cookieOptions)
  if (colorSchemes.some((one) => one === choice.scheme))
    jar.set('tashan.scheme', choice.scheme ?? '', cookieOptions)
}

/** The marks that this browser shows, or those that an address asks for; the page itself sets the cookie. */
export async function loadMarkView(asked?: string): Promise<MarkView> {
  const stored = (await cookies()).get('tashan.marks')?.value
  return markViews.find((one) => one === asked) ?? markViews.find((one) => one === stored) ?? 'all'
}

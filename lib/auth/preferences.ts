import { cookies } from 'next/headers'
import { type Locale, locales } from '@/lib/i18n/locale'

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

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

import { cookies } from 'next/headers'
import { type Locale, locales } from '@/lib/i18n/locale'

export const schemes = ['system', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

const year = 365 * 24 * 60 * 60

/** Language and colour scheme of this browser: Chinese and the system's unless chosen otherwise. */
export async function preferences(): Promise<{ locale: Locale; scheme: Scheme }> {
  const jar = await cookies()
  const locale = locales.find((one) => one === jar.get('tashan.locale')?.value) ?? 'zh-CN'
  const scheme = schemes.find((one) => one === jar.get('tashan.scheme')?.value) ?? 'system'
  return { locale, scheme }
}

export async function prefer(choice: { locale?: string; scheme?: string }): Promise<void> {
  const jar = await cookies()
  const keep = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: year } as const
  if (locales.some((one) => one === choice.locale)) jar.set('tashan.locale', choice.locale ?? '', keep)
  if (schemes.some((one) => one === choice.scheme)) jar.set('tashan.scheme', choice.scheme ?? '', keep)
}

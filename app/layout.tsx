import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { loadPreferences } from '@/app/_entry/visitor'
import '@/app/globals.css'
import { hasLetterKeys } from '@/lib/auth/preferences'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await loadPreferences()
  return {
    title: { default: words.shell.name, template: `%s · ${words.shell.name}` },
    description: words.shell.description,
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f4ec' },
    { media: '(prefers-color-scheme: dark)', color: '#171a18' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Asking for the request makes every page dynamic: only then does Next put the nonce on its scripts.
  await headers()
  const [{ locale, scheme }, letterKeys] = await Promise.all([loadPreferences(), hasLetterKeys()])
  return (
    <html
      lang={locale}
      data-scheme={scheme === 'system' ? undefined : scheme}
      data-keys={letterKeys ? undefined : 'off'}
    >
      <body>{children}</body>
    </html>
  )
}

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import { savePreferences } from '@/lib/auth/preferences'
import { signOut } from '@/lib/auth/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { chooseDisplay } from '@/lib/people/choose-display'
import type { ColorScheme } from '@/lib/people/schema'

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await signOut()
  redirect('/sign-in' as Route)
}

/** Keeps language, appearance or keys for this browser and the person, and goes back to where it was asked; a failure is said in the settings. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const [locale, scheme] = [textField(form, 'locale'), textField(form, 'scheme')]
  await savePreferences({ locale, scheme, keys: textField(form, 'keys') })
  const state = await runCommand(chooseDisplay, {
    locale: (locale as Locale) || undefined,
    scheme: (scheme as ColorScheme) || undefined,
  })
  // Who is not signed in chooses for this browser alone.
  if (state.status === 'failed' && state.code !== 'unauthenticated') redirect('/settings?failed=1#display')
  redirect(safePath(textField(form, 'back')) as Route)
}

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import { savePreferences } from '@/lib/auth/preferences'
import { signOut } from '@/lib/auth/sign-in'
import type { Locale } from '@/lib/i18n/locale'
import { chooseLanguage } from '@/lib/people/choose-language'

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await signOut()
  redirect('/sign-in' as Route)
}

/** Keeps language or appearance for this browser and goes back to where it was asked; a failure is said in the settings. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const locale = textField(form, 'locale')
  await savePreferences({ locale, scheme: textField(form, 'scheme') })
  const state = locale ? await runCommand(chooseLanguage, { locale: locale as Locale }) : null
  // Who is not signed in chooses for this browser alone.
  if (state?.status === 'failed' && state.code !== 'unauthenticated') redirect('/settings?failed=1#display')
  redirect(safePath(textField(form, 'back')) as Route)
}

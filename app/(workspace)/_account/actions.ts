'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { runCommand } from '@/app/_entry/action'
import { safePath } from '@/app/_entry/form'
import { savePreferences } from '@/lib/auth/preferences'
import { signOut } from '@/lib/auth/sign-in'
import { chooseLanguage } from '@/lib/people/choose-language'

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await signOut()
  redirect('/sign-in' as Route)
}

/** Keeps language or appearance for this browser and goes back to where it was asked. */
export async function savePreferencesAction(form: FormData): Promise<void> {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const locale = text('locale')
  await savePreferences({ locale, scheme: text('scheme') })
  if (locale) await runCommand(chooseLanguage, { locale: locale as 'en' })
  redirect(safePath(text('back') ?? '/') as Route)
}

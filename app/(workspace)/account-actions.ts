'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { act } from '@/app/_entry/action'
import { within } from '@/app/_entry/form'
import { prefer } from '@/lib/auth/preferences'
import { signOut } from '@/lib/auth/sign-in'
import { chooseLanguage } from '@/lib/people/choose-language'

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await signOut()
  redirect('/sign-in' as Route)
}

/** Keeps language or appearance for this browser and goes back to where it was asked. */
export async function preferAction(form: FormData): Promise<void> {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const locale = text('locale')
  await prefer({ locale, scheme: text('scheme') })
  if (locale) await act(chooseLanguage, { locale: locale as 'en' })
  redirect(within(text('back') ?? '/') as Route)
}

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { within } from '@/app/_entry/form'
import { prefer } from '@/lib/auth/preferences'
import { signOut } from '@/lib/auth/sign-in'

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
  await prefer({ locale: text('locale'), scheme: text('scheme') })
  redirect(within(text('back') ?? '/') as Route)
}

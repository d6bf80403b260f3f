'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { answer, type FormState } from '@/app/_entry/action'
import { text, within } from '@/app/_entry/form'
import { signIn } from '@/lib/auth/sign-in'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await answer(
    () => signIn({ login: text(form, 'login'), password: text(form, 'password') }),
    form,
  )
  if (state.status === 'done') redirect(within(text(form, 'next')) as Route)
  return state
}

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, toFormState } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import { signIn } from '@/lib/auth/sign-in'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await toFormState(
    () => signIn({ login: textField(form, 'login'), password: textField(form, 'password') }),
    form,
  )
  if (state.status === 'done') redirect(safePath(textField(form, 'next')) as Route)
  return state
}

'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { toActionState } from '@/app/_entry/action'
import { safePath, textField } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { signIn } from '@/lib/auth/sign-in'

export async function signInAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await toActionState(
    () => signIn({ login: textField(form, 'login'), password: textField(form, 'password') }),
    form,
  )
  if (state.status === 'done') redirect(safePath(textField(form, 'next')) as Route)
  return state
}

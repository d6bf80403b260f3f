'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formAction, toActionState } from '@/app/_entry/action'
import { safePath, textField, textFields } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { signIn } from '@/lib/auth/sign-in'
import { acceptInvitation } from '@/lib/people/accept-invitation'
import { createFirstAdministrator } from '@/lib/people/create-first-administrator'

export async function signInAction(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await toActionState(
    () => signIn({ login: textField(form, 'login'), password: textField(form, 'password') }),
    form,
  )
  if (state.status === 'done') redirect(safePath(textField(form, 'next')) as Route)
  return state
}

/** What a person says who gets an account. */
const parseAccount = (form: FormData) => textFields(form, 'token', 'name', 'email', 'username', 'password')

/** Signs in who has just got an account, and leads home; to the sign-in page should that fail. */
async function signInAndRedirect(state: ActionState, form: FormData): Promise<ActionState> {
  if (state.status !== 'done') return state
  const { email, username, password } = parseAccount(form)
  const { status } = await toActionState(() => signIn({ login: email || username, password }))
  redirect(status === 'done' ? '/' : '/sign-in?made=1')
}

export const joinAction = formAction(acceptInvitation, parseAccount, signInAndRedirect)

export const setUpAction = formAction(createFirstAdministrator, parseAccount, signInAndRedirect)

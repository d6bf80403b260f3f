'use server'

import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { signInAndRedirect } from '@/app/(public)/sign-in-and-redirect'
import { acceptInvitation } from '@/lib/people/accept-invitation'

export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const field = (name: string) => textField(form, name)
  const state = await runCommand(
    acceptInvitation,
    {
      token: field('token'),
      name: field('name'),
      email: field('email'),
      username: field('username'),
      password: field('password'),
    },
    form,
  )
  if (state.status === 'done') await signInAndRedirect(field('email') || field('username'), field('password'))
  return state
}

'use server'

import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { arrive } from '@/app/(public)/arrival'
import { acceptInvitation } from '@/lib/people/accept-invitation'

export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const field = (name: string) => text(form, name)
  const state = await act(
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
  if (state.status === 'done') await arrive(field('email') || field('username'), field('password'))
  return state
}

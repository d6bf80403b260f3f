'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { createFirstAdministrator } from '@/lib/people/create-first-administrator'

export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  const field = (name: string) => text(form, name)
  const state = await act(
    createFirstAdministrator,
    {
      token: field('token'),
      name: field('name'),
      email: field('email'),
      username: field('username'),
      password: field('password'),
    },
    form,
  )
  if (state.status === 'done') redirect('/sign-in?made=1' as Route)
  return state
}

import { redirect } from 'next/navigation'
import { toActionState } from '@/app/_entry/action'
import { textFields } from '@/app/_entry/form'
import type { ActionState } from '@/components/ui/action-state'
import { signIn } from '@/lib/auth/sign-in'

/** What a person says who gets an account. */
export const parseAccount = (form: FormData) =>
  textFields(form, 'token', 'name', 'email', 'username', 'password')

/** Signs in who has just got an account, and leads home; to the sign-in page should that fail. */
export async function signInAndRedirect(state: ActionState, form: FormData): Promise<ActionState> {
  if (state.status !== 'done') return state
  const { email, username, password } = parseAccount(form)
  const { status } = await toActionState(() => signIn({ login: email || username, password }))
  redirect(status === 'done' ? '/' : '/sign-in?made=1')
}

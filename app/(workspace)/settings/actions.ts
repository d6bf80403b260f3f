'use server'

import { revalidatePath } from 'next/cache'
import { act, answer, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { visitor } from '@/app/_entry/visitor'
import { slowed } from '@/lib/auth/rate-limit'
import { mustBeSignedIn } from '@/lib/auth/sign-in'
import type { TokenScope } from '@/lib/auth/token'
import { changePassword } from '@/lib/people/change-password'
import { createToken } from '@/lib/people/create-token'
import { endOtherSessions } from '@/lib/people/end-other-sessions'
import { endSession } from '@/lib/people/end-session'
import { renameSelf } from '@/lib/people/rename-self'
import { revokeAllTokens } from '@/lib/people/revoke-all-tokens'
import { revokeToken } from '@/lib/people/revoke-token'

function shown<State extends FormState>(state: State): State {
  if (state.status === 'done') revalidatePath('/settings')
  return state
}

export async function renameSelfAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(renameSelf, { name: text(form, 'name') }, form))
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const { caller, sessionId } = await visitor()
  const { id } = mustBeSignedIn(caller.actor)
  const input = {
    current: text(form, 'currentPassword'),
    password: text(form, 'password'),
    sessionId,
    endTokens: form.get('endTokens') !== null,
  }
  // A count of its own: strangers' guesses at the sign-in page must not keep the owner from a new password.
  return shown(await answer(() => slowed('password', id, () => changePassword(caller, input)), form))
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(endSession, { id: text(form, 'id') }, form))
}

export async function endOthersAction(_: FormState, form: FormData): Promise<FormState> {
  const { sessionId } = await visitor()
  return shown(await act(endOtherSessions, { sessionId }, form))
}

export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: text(form, 'name'),
    scope: text(form, 'scope') as TokenScope,
    days: text(form, 'days'),
  }
  const state = shown(await act(createToken, input, form))
  return { ...state, result: state.result?.token }
}

export async function revokeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(revokeToken, { id: text(form, 'id') }, form))
}

export async function revokeAllTokensAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(revokeAllTokens, {}, form))
}

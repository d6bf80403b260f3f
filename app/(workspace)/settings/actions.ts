'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand, toFormState } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { loadVisitor } from '@/app/_entry/visitor'
import { limitAttempts } from '@/lib/auth/rate-limit'
import { requireSignedIn } from '@/lib/auth/sign-in'
import type { TokenScope } from '@/lib/auth/token'
import { changePassword } from '@/lib/people/change-password'
import { createToken } from '@/lib/people/create-token'
import { endOtherSessions } from '@/lib/people/end-other-sessions'
import { endSession } from '@/lib/people/end-session'
import { renameSelf } from '@/lib/people/rename-self'
import { revokeAllTokens } from '@/lib/people/revoke-all-tokens'
import { revokeToken } from '@/lib/people/revoke-token'

function revalidateSettings<State extends FormState>(state: State): State {
  if (state.status === 'done') revalidatePath('/settings')
  return state
}

export async function renameSelfAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateSettings(await runCommand(renameSelf, { name: textField(form, 'name') }, form))
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const { caller, sessionId } = await loadVisitor()
  const { id } = requireSignedIn(caller.actor)
  const input = {
    current: textField(form, 'currentPassword'),
    password: textField(form, 'password'),
    sessionId,
    endTokens: form.get('endTokens') !== null,
  }
  // A count of its own: strangers' guesses at the sign-in page must not keep the owner from a new password.
  return revalidateSettings(
    await toFormState(() => limitAttempts('password', id, () => changePassword(caller, input)), form),
  )
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateSettings(await runCommand(endSession, { id: textField(form, 'id') }, form))
}

export async function endOthersAction(_: FormState, form: FormData): Promise<FormState> {
  const { sessionId } = await loadVisitor()
  return revalidateSettings(await runCommand(endOtherSessions, { sessionId }, form))
}

export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textField(form, 'name'),
    scope: textField(form, 'scope') as TokenScope,
    days: textField(form, 'days'),
  }
  const state = revalidateSettings(await runCommand(createToken, input, form))
  return { ...state, result: state.result?.token }
}

export async function revokeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateSettings(await runCommand(revokeToken, { id: textField(form, 'id') }, form))
}

export async function revokeAllTokensAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateSettings(await runCommand(revokeAllTokens, {}, form))
}

'use server'

import { revalidatePath } from 'next/cache'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import type { Role } from '@/lib/access/actor'
import { siteAddress } from '@/lib/auth/site-address'
import { changeLogin } from '@/lib/people/change-login'
import { changePerson } from '@/lib/people/change-person'
import { createDepartment } from '@/lib/people/create-department'
import { createPerson } from '@/lib/people/create-person'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { invitePerson } from '@/lib/people/invite-person'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { renameDepartment } from '@/lib/people/rename-department'
import { resetPassword } from '@/lib/people/reset-password'
import { revokeInvitation } from '@/lib/people/revoke-invitation'

const roleOf = (form: FormData) => text(form, 'role') as Role

/** Shows the changed list; the state goes on to the form. */
function shown<State extends FormState>(state: State): State {
  if (state.status === 'done') revalidatePath('/people', 'layout')
  return state
}

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: text(form, 'name'),
    email: text(form, 'email'),
    role: roleOf(form),
    departmentId: text(form, 'departmentId'),
  }
  const state = shown(await act(invitePerson, input, form))
  if (state.status !== 'done' || !state.result) return state
  return { status: 'done', result: `${await siteAddress()}${state.result.path}` }
}

export async function createPersonAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: text(form, 'name'),
    email: text(form, 'email'),
    username: text(form, 'username'),
    role: roleOf(form),
    departmentId: text(form, 'departmentId'),
    password: text(form, 'password'),
  }
  return shown(await act(createPerson, input, form))
}

export async function changePersonAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    id: text(form, 'id'),
    name: text(form, 'name'),
    role: roleOf(form),
    departmentId: text(form, 'departmentId'),
  }
  return shown(await act(changePerson, input, form))
}

export async function changeLoginAction(_: FormState, form: FormData): Promise<FormState> {
  const input = { id: text(form, 'id'), email: text(form, 'email'), username: text(form, 'username') }
  return shown(await act(changeLogin, input, form))
}

export async function deactivateAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(deactivatePerson, { id: text(form, 'id') }, form))
}

export async function reactivateAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(reactivatePerson, { id: text(form, 'id') }, form))
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await act(resetPassword, { id: text(form, 'id') }, form)
  return { ...state, result: state.result?.password }
}

export async function revokeInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(revokeInvitation, { id: text(form, 'id') }, form))
}

export async function createDepartmentAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(createDepartment, { name: text(form, 'name') }, form))
}

export async function renameDepartmentAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(renameDepartment, { id: text(form, 'id'), name: text(form, 'name') }, form))
}

'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import type { Role } from '@/lib/access/actor'
import { currentSiteUrl } from '@/lib/auth/site-url'
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

const roleOf = (form: FormData) => textField(form, 'role') as Role

/** Shows the changed list; the state goes on to the form. */
function revalidatePeople<State extends FormState>(state: State): State {
  if (state.status === 'done') revalidatePath('/people', 'layout')
  return state
}

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textField(form, 'name'),
    email: textField(form, 'email'),
    role: roleOf(form),
    departmentId: textField(form, 'departmentId'),
  }
  const state = revalidatePeople(await runCommand(invitePerson, input, form))
  if (state.status !== 'done' || !state.result) return state
  return { status: 'done', result: `${await currentSiteUrl()}${state.result.path}` }
}

export async function createPersonAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textField(form, 'name'),
    email: textField(form, 'email'),
    username: textField(form, 'username'),
    role: roleOf(form),
    departmentId: textField(form, 'departmentId'),
    password: textField(form, 'password'),
  }
  return revalidatePeople(await runCommand(createPerson, input, form))
}

export async function changePersonAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    id: textField(form, 'id'),
    name: textField(form, 'name'),
    role: roleOf(form),
    departmentId: textField(form, 'departmentId'),
  }
  return revalidatePeople(await runCommand(changePerson, input, form))
}

export async function changeLoginAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    id: textField(form, 'id'),
    email: textField(form, 'email'),
    username: textField(form, 'username'),
  }
  return revalidatePeople(await runCommand(changeLogin, input, form))
}

export async function deactivateAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidatePeople(await runCommand(deactivatePerson, { id: textField(form, 'id') }, form))
}

export async function reactivateAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidatePeople(await runCommand(reactivatePerson, { id: textField(form, 'id') }, form))
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await runCommand(resetPassword, { id: textField(form, 'id') }, form)
  return { ...state, result: state.result?.password }
}

export async function revokeInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidatePeople(await runCommand(revokeInvitation, { id: textField(form, 'id') }, form))
}

export async function createDepartmentAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidatePeople(await runCommand(createDepartment, { name: textField(form, 'name') }, form))
}

export async function renameDepartmentAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidatePeople(
    await runCommand(renameDepartment, { id: textField(form, 'id'), name: textField(form, 'name') }, form),
  )
}

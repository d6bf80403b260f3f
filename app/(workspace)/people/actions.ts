'use server'

import { formAction, revalidate } from '@/app/_entry/action'
import { idField, textFields } from '@/app/_entry/form'
import type { Role } from '@/lib/access/actor'
import { currentSiteUrl } from '@/lib/auth/site-url'
import { markFeedback } from '@/lib/feedback/mark-feedback'
import { resendEmail } from '@/lib/notifications/resend-email'
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

/** Shows the changed list. */
const showPeople = revalidate('/people', 'layout')

function parsePerson(form: FormData) {
  const { role, ...fields } = textFields(form, 'name', 'email', 'departmentId', 'role')
  return { ...fields, role: role as Role }
}

export const inviteAction = formAction(invitePerson, parsePerson, async (state) => {
  const { status, result } = showPeople(state)
  return result ? { status, result: `${await currentSiteUrl()}${result.path}` } : state
})

export const createPersonAction = formAction(
  createPerson,
  (form) => ({ ...parsePerson(form), ...textFields(form, 'username', 'password') }),
  showPeople,
)

export const changePersonAction = formAction(
  changePerson,
  (form) => {
    const { email: _, ...fields } = parsePerson(form)
    return { ...fields, ...idField(form) }
  },
  showPeople,
)

export const changeLoginAction = formAction(
  changeLogin,
  (form) => textFields(form, 'id', 'email', 'username'),
  showPeople,
)

export const deactivateAction = formAction(deactivatePerson, idField, showPeople)
export const reactivateAction = formAction(reactivatePerson, idField, showPeople)

export const resetPasswordAction = formAction(resetPassword, idField, (state) => ({
  ...state,
  result: state.result?.password,
}))

export const revokeInvitationAction = formAction(revokeInvitation, idField, showPeople)

export const createDepartmentAction = formAction(
  createDepartment,
  (form) => textFields(form, 'name'),
  showPeople,
)

export const renameDepartmentAction = formAction(
  renameDepartment,
  (form) => textFields(form, 'id', 'name'),
  showPeople,
)

export const markFeedbackAction = formAction(
  markFeedback,
  (form) => ({ ...idField(form), done: form.get('done') === 'true' }),
  revalidate('/people/feedback'),
)

export const resendAction = formAction(resendEmail, idField, revalidate('/people/mail'))

'use server'

import { formAction, revalidate, runCommand, toActionState } from '@/app/_entry/action'
import { idField, textField, textFields } from '@/app/_entry/form'
import { loadVisitor } from '@/app/_entry/visitor'
import type { ActionState } from '@/components/ui/action-state'
import { limitAttempts } from '@/lib/auth/rate-limit'
import { requireSignedIn } from '@/lib/auth/sign-in'
import type { TokenScope } from '@/lib/auth/token'
import { changeSettings } from '@/lib/notifications/change-settings'
import { type NotificationChannel, notificationKinds } from '@/lib/notifications/schema'
import { changePassword } from '@/lib/people/change-password'
import { createToken } from '@/lib/people/create-token'
import { endOtherSessions } from '@/lib/people/end-other-sessions'
import { endSession } from '@/lib/people/end-session'
import { renameSelf } from '@/lib/people/rename-self'
import { revokeAllTokens } from '@/lib/people/revoke-all-tokens'
import { revokeToken } from '@/lib/people/revoke-token'

const showSettings = revalidate('/settings')

export const renameSelfAction = formAction(renameSelf, (form) => textFields(form, 'name'), showSettings)

export async function changePasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { caller, sessionId } = await loadVisitor()
  const { id } = requireSignedIn(caller.actor)
  const input = {
    current: textField(form, 'currentPassword'),
    password: textField(form, 'password'),
    sessionId,
    endTokens: form.get('endTokens') !== null,
  }
  // A count of its own: strangers' guesses at the sign-in page must not keep the owner from a new password.
  return showSettings(
    await toActionState(() => limitAttempts('password', id, () => changePassword(caller, input)), form),
  )
}

export const endSessionAction = formAction(endSession, idField, showSettings)

export async function endOthersAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { sessionId } = await loadVisitor()
  return showSettings(await runCommand(endOtherSessions, { sessionId }, form))
}

export const createTokenAction = formAction(
  createToken,
  (form) => {
    const { scope, ...fields } = textFields(form, 'name', 'scope', 'days')
    return { ...fields, scope: scope as TokenScope }
  },
  (state) => ({ ...showSettings(state), result: state.result?.token }),
)

export const revokeTokenAction = formAction(revokeToken, idField, showSettings)
export const revokeAllTokensAction = formAction(revokeAllTokens, () => ({}), showSettings)

export const changeNotificationsAction = formAction(
  changeSettings,
  (form) => ({
    channels: Object.fromEntries(
      notificationKinds.flatMap((kind) => {
        const channel = form.get(kind)
        return typeof channel === 'string' ? [[kind, channel as NotificationChannel] as const] : []
      }),
    ),
  }),
  revalidate('/settings/notifications'),
)

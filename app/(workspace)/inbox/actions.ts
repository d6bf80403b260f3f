'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand } from '@/app/_entry/action'
import { textField } from '@/app/_entry/form'
import { followThread } from '@/lib/notifications/follow-thread'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { muteThread } from '@/lib/notifications/mute-thread'

export async function markReadAction(_: FormState, form: FormData): Promise<FormState> {
  const groupOf = textField(form, 'groupOf') || undefined
  const until = textField(form, 'until') || undefined
  return revalidateInbox(await runCommand(markNotificationsRead, { groupOf, until }, form))
}

export async function muteAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateInbox(await runCommand(muteThread, { threadId: textField(form, 'threadId') }, form))
}

export async function followAction(_: FormState, form: FormData): Promise<FormState> {
  return revalidateInbox(await runCommand(followThread, { threadId: textField(form, 'threadId') }, form))
}

/** The number in the frame of every page may have changed. */
function revalidateInbox(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/', 'layout')
  return { status: state.status, message: state.message }
}

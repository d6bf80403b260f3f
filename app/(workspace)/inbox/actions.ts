'use server'

import { revalidatePath } from 'next/cache'
import { act, type FormState } from '@/app/_entry/action'
import { text } from '@/app/_entry/form'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'
import { readNotifications } from '@/lib/notifications/read-notifications'

export async function readAction(_: FormState, form: FormData): Promise<FormState> {
  const groupOf = text(form, 'groupOf') || undefined
  const until = text(form, 'until') || undefined
  return shown(await act(readNotifications, { groupOf, until }, form))
}

export async function muteAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(muteThread, { threadId: text(form, 'threadId') }, form))
}

export async function followAction(_: FormState, form: FormData): Promise<FormState> {
  return shown(await act(followThread, { threadId: text(form, 'threadId') }, form))
}

/** The number in the frame of every page may have changed. */
function shown(state: FormState): FormState {
  if (state.status === 'done') revalidatePath('/', 'layout')
  return { status: state.status, message: state.message }
}

'use server'

import { revalidatePath } from 'next/cache'
import { act, type FormState } from '@/app/_entry/action'
import { changeSettings } from '@/lib/notifications/change-settings'
import { type Channel, kinds } from '@/lib/notifications/schema'

export async function changeNotificationsAction(_: FormState, form: FormData): Promise<FormState> {
  const chosen = kinds.flatMap((kind) => {
    const channel = form.get(kind)
    return typeof channel === 'string' ? [[kind, channel as Channel] as const] : []
  })
  const state = await act(changeSettings, { channels: Object.fromEntries(chosen) }, form)
  if (state.status === 'done') revalidatePath('/settings/notifications')
  return { status: state.status, message: state.message }
}

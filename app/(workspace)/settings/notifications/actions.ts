'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, runCommand } from '@/app/_entry/action'
import { changeSettings } from '@/lib/notifications/change-settings'
import { type NotificationChannel, notificationKinds } from '@/lib/notifications/schema'

export async function changeNotificationsAction(_: FormState, form: FormData): Promise<FormState> {
  const chosen = notificationKinds.flatMap((kind) => {
    const channel = form.get(kind)
    return typeof channel === 'string' ? [[kind, channel as NotificationChannel] as const] : []
  })
  const state = await runCommand(changeSettings, { channels: Object.fromEntries(chosen) }, form)
  if (state.status === 'done') revalidatePath('/settings/notifications')
  return { status: state.status, message: state.message }
}

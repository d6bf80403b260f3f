'use server'

import { formAction, revalidate } from '@/app/_entry/action'
import { changeSettings } from '@/lib/notifications/change-settings'
import { type NotificationChannel, notificationKinds } from '@/lib/notifications/schema'

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

import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { changeSettings } from '@/lib/notifications/change-settings'
import { readSettings } from '@/lib/notifications/read-settings'
import { notificationChannels, notificationKinds } from '@/lib/notifications/schema'

export const GET = apiRoute(readSettings, () => ({}), {
  summary: 'Where you are told of what',
  output: z.object({
    channels: z.record(z.enum(notificationKinds), z.enum(notificationChannels)),
    mail: z.boolean(),
  }),
})

export const PUT = apiRoute(changeSettings, ({ body }) => body, {
  summary: 'Choose where you are told of what',
  status: 204,
})

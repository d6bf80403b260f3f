import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { readNotifications } from '@/lib/notifications/read-notifications'

export const POST = api(readNotifications, ({ body }) => body, {
  summary: 'Mark notifications as read: those named, those of a discussion, or all',
  output: z.object({ read: z.number().int() }),
})

import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'

export const POST = apiRoute(markNotificationsRead, ({ body }) => body, {
  summary: 'Mark notifications as read: those named, those of a discussion, or all',
  output: z.object({ read: z.number().int() }),
})

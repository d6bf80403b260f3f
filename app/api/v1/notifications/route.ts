import { apiRoute } from '@/app/_entry/api-route'
import { notification, pageSchema } from '@/app/api/v1/schemas'
import { listNotifications } from '@/lib/notifications/list-notifications'

export const GET = apiRoute(listNotifications, ({ search }) => search as { state?: 'all' }, {
  summary: 'What you were told, one entry for each discussion with the newest of it',
  output: pageSchema(notification),
})

import { api } from '@/app/_entry/api'
import { notification, pageOf } from '@/app/api/v1/shapes'
import { listNotifications } from '@/lib/notifications/list-notifications'

export const GET = api(listNotifications, ({ search }) => search as { state?: 'all' }, {
  summary: 'What you were told, one entry for each discussion with the newest of it',
  output: pageOf(notification),
})

import { operation, type Routes } from '@/app/api/v1/operation'
import { changeSettings } from '@/lib/notifications/change-settings'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { readSettings } from '@/lib/notifications/read-settings'
import { listPeople } from '@/lib/people/list-people'
import { readMe } from '@/lib/people/read-me'

export const people: Routes = {
  '/people': { GET: operation(listPeople, 'People by name') },
  '/notifications': {
    GET: operation(
      listNotifications,
      'What you were told, one entry for each discussion with the newest of it',
    ),
  },
  '/notifications/read': {
    POST: operation(
      markNotificationsRead,
      'Mark notifications as read: those named, those of a discussion, or all',
    ),
  },
  '/me': { GET: operation(readMe, 'Who you are here') },
  '/me/notification-settings': {
    GET: operation(readSettings, 'Where you are told of what'),
    PUT: operation(changeSettings, 'Choose where you are told of what', { status: 204 }),
  },
}

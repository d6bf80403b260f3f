import { z } from 'zod'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { findNotificationGroups } from '@/lib/notifications/data/inbox'
import { notificationOutput, presentNotificationGroup } from '@/lib/notifications/present'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

const position = z.object({ at: timestamp, key: id })

/** The actor's notifications, one entry for each discussion with the newest, newest first. */
export const listNotifications = query({
  name: 'list-notifications',
  permission: 'notification.read',
  input: z.object({ state: z.enum(['unread', 'all']).default('all'), ...paging(20) }),
  output: pageOutput(notificationOutput),
  async run(scope, { state, limit, cursor }) {
    const rows = await findNotificationGroups(scope.db, scope.actor.id, {
      unread: state === 'unread',
      before: decodeCursor(cursor, position),
      limit: limit + 1,
    })
    const page = toCursorPage(rows, limit, ({ at, key }) => ({ at, key }))
    return { ...page, items: page.items.map(presentNotificationGroup) }
  },
})

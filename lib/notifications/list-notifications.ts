import { z } from 'zod'
import { decodeCursor, encodeCursor, moment, paging } from '@/lib/cursor'
import { id } from '@/lib/id'
import { findGroups } from '@/lib/notifications/data/inbox'
import { presentGroup } from '@/lib/notifications/group'
import { query } from '@/lib/use-case'

const place = z.object({ at: moment, key: id })

/** What the actor was told, one entry for each discussion with the newest of it, newest first. */
export const listNotifications = query({
  name: 'list-notifications',
  permission: 'notification.read',
  input: z.object({ state: z.enum(['unread', 'all']).default('all'), ...paging(20) }),
  async run(scope, { state, limit, cursor }) {
    const rows = await findGroups(scope.db, scope.actor.id, {
      unread: state === 'unread',
      before: decodeCursor(cursor, place),
      limit: limit + 1,
    })
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map(presentGroup),
      nextCursor: last ? encodeCursor({ at: last.at.toISOString(), key: last.key }) : null,
    }
  },
})

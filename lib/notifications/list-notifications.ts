import { z } from 'zod'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { findNotificationGroups, type NotificationGroupRow } from '@/lib/notifications/data/inbox'
import { notificationKinds } from '@/lib/notifications/schema'
import { instant, pageOutput, titled } from '@/lib/output'
import { query } from '@/lib/use-case'

export const notificationOutput = z.object({
  /** The id of the newest notification in the group. */
  id: z.uuid(),
  kind: z.enum(notificationKinds),
  verb: z.string(),
  at: instant,
  actor: z.string().nullable(),
  /** Both of the newest 200 of the group. */
  unread: z.number().int(),
  total: z.number().int(),
  threadId: z.uuid().nullable(),
  muted: z.boolean(),
  /** The number of annotations that need the person. */
  count: z.number().int(),
  about: z.object({ code: z.string().nullable(), ...titled }),
  excerpt: z.string().nullable(),
  /** What the opinion of a discussion came to; null stands for undecided. */
  outcome: z.enum(['adopted', 'partly', 'rejected']).nullable(),
})

export type NotificationOutput = z.input<typeof notificationOutput>

/** Presents the notifications of one discussion, or of one report's annotations. */
export function presentNotificationGroup(row: NotificationGroupRow): NotificationOutput {
  const report = { code: null, title: row.reportTitle ?? row.subjectName ?? '', titleEn: row.reportTitleEn }
  const passage = row.quote === null ? null : { code: null, title: row.quote, titleEn: null }
  const point = row.title === null ? null : { code: row.code, title: row.title, titleEn: row.titleEn }
  const { id, kind, verb, at, unread, total, threadId, count, excerpt, outcome } = row
  return {
    ...{ id, kind, verb, at, unread, total, threadId, count, excerpt, outcome },
    actor: row.actorName,
    muted: row.mutedAt !== null,
    about: passage ?? point ?? report,
  }
}

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

import type { NotificationGroupRow } from '@/lib/notifications/data/inbox'
import type { NotificationKind } from '@/lib/notifications/schema'

export type NotificationGroup = {
  /** The id of the newest notification in the group. */
  id: string
  kind: NotificationKind
  verb: string
  at: Date
  actor: string | null
  unread: number
  total: number
  threadId: string | null
  muted: boolean
  /** The number of annotations that need the person. */
  count: number
  about: { code: string | null; title: string; titleEn: string | null }
  excerpt: string | null
}

/** Presents the notifications of one discussion, or of one report's annotations. */
export function presentNotificationGroup(row: NotificationGroupRow): NotificationGroup {
  const report = { code: null, title: row.reportTitle ?? row.personName ?? '', titleEn: row.reportTitleEn }
  const passage = row.quote === null ? null : { code: null, title: row.quote, titleEn: null }
  const point = row.title === null ? null : { code: row.code, title: row.title, titleEn: row.titleEn }
  return {
    id: row.id,
    kind: row.kind,
    verb: row.verb,
    at: row.at,
    actor: row.actorName,
    unread: row.unread,
    total: row.total,
    threadId: row.threadId,
    muted: row.mutedAt !== null,
    count: row.count,
    about: passage ?? point ?? report,
    excerpt: row.excerpt,
  }
}

import type { NotificationGroupRow } from '@/lib/notifications/data/inbox'
import type { NotificationKind } from '@/lib/notifications/schema'
import { toExcerpt } from '@/lib/text/excerpt'

export type NotificationGroup = {
  /** Of the newest notification in it. */
  id: string
  kind: NotificationKind
  /** What was done. */
  verb: string
  at: Date
  actor: string | null
  unread: number
  total: number
  threadId: string | null
  muted: boolean
  /** Of annotations that need the person: how many. */
  count: number
  about: { code: string | null; title: string; titleEn: string | null }
  excerpt: string | null
}

/** What was told of one discussion, or of the annotations of one report, as its person may read it. */
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
    excerpt: row.body === null ? null : toExcerpt(row.body),
  }
}

import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ThreadRow } from '@/lib/discussion/data/conversation'
import { excerptOf } from '@/lib/text/excerpt'

export type Thread = {
  id: string
  takeawayId: string | null
  annotationId: string | null
  resolution: { resolvedBy: { id: string; name: string }; resolvedAt: Date } | null
  commentCount: number
  createdAt: Date
  createdBy: { id: string; name: string }
  lastCommentAt: Date
  /** How the first comment that still stands begins. */
  excerpt: string | null
  can: { comment: boolean; resolve: boolean }
}

export function presentThread(row: ThreadRow, actor: Actor): Thread {
  const { resolvedAt, resolverId, resolverName } = row
  return {
    id: row.threadId,
    takeawayId: row.takeawayId,
    annotationId: row.annotationId,
    resolution:
      resolvedAt && resolverId
        ? { resolvedBy: { id: resolverId, name: resolverName ?? '' }, resolvedAt }
        : null,
    commentCount: row.commentCount,
    createdAt: row.startedAt,
    createdBy: { id: row.starterId, name: row.starterName },
    lastCommentAt: row.lastCommentAt,
    excerpt: row.opening === null ? null : excerptOf(row.opening),
    can: {
      comment: resolvedAt === null && may(actor, 'comment.write'),
      resolve: may(actor, 'thread.resolve'),
    },
  }
}

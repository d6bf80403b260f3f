import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { toCurrentHtml } from '@/lib/discussion/comment'
import type { ThreadRow } from '@/lib/discussion/data/columns'

type PersonRef = { id: string; name: string }

export type DiscussionThread = {
  id: string
  takeawayId: string | null
  annotationId: string | null
  resolution: { resolvedBy: PersonRef; resolvedAt: Date } | null
  /** The conclusion, as long as everybody sees it. */
  conclusion: {
    commentId: string
    body: string
    html: string
    excerpt: string
    author: PersonRef
    setBy: PersonRef
    setAt: Date
  } | null
  /** The lock, while nobody may write. */
  closure: { closedBy: PersonRef; closedAt: Date; reason: string } | null
  /** The last move of the thread. */
  moved: {
    movedBy: PersonRef
    movedAt: Date
    reason: string
    from: { takeawayId: string | null; code: string | null; annotationId: string | null }
  } | null
  /** Comments that moved elsewhere with their replies. */
  departures: { commentId: string; takeawayId: string; code: string }[]
  /** Whether the viewer is notified of new comments. */
  follow: 'following' | 'muted' | null
  /** The number of visible comments. */
  commentCount: number
  createdAt: Date
  createdBy: PersonRef
  lastCommentAt: Date
  /** The beginning of the first visible comment. */
  excerpt: string | null
  can: Record<'comment' | 'resolve' | 'conclude' | 'close' | 'move', boolean>
}

export function presentThread(row: ThreadRow, actor: Actor): DiscussionThread {
  const { resolvedAt, resolverId, resolverName, conclusion, closure, arrival } = row
  return {
    id: row.threadId,
    takeawayId: row.takeawayId,
    annotationId: row.annotationId,
    resolution:
      resolvedAt && resolverId
        ? { resolvedBy: { id: resolverId, name: resolverName ?? '' }, resolvedAt }
        : null,
    conclusion: conclusion && {
      commentId: conclusion.commentId,
      body: conclusion.body,
      html: toCurrentHtml(conclusion),
      excerpt: conclusion.excerpt,
      author: conclusion.author,
      setBy: conclusion.by,
      setAt: new Date(conclusion.at),
    },
    closure: closure && { closedBy: closure.by, closedAt: new Date(closure.at), reason: closure.reason },
    moved: arrival && {
      movedBy: arrival.by,
      movedAt: new Date(arrival.at),
      reason: arrival.reason,
      from: arrival.from,
    },
    departures: row.departures ?? [],
    follow: row.follow,
    commentCount: row.commentCount,
    createdAt: row.startedAt,
    createdBy: { id: row.starterId, name: row.starterName },
    lastCommentAt: row.lastCommentAt,
    excerpt: row.opening,
    can: {
      comment: resolvedAt === null && closure === null && may(actor, 'comment.write'),
      resolve: closure === null && may(actor, 'thread.resolve'),
      conclude: may(actor, 'thread.conclude', { ownerId: row.starterId }),
      close: may(actor, 'thread.close'),
      move: may(actor, 'thread.move'),
    },
  }
}

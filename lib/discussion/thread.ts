import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { freshHtml } from '@/lib/discussion/comment'
import type { ThreadRow } from '@/lib/discussion/data/columns'
import { excerptOf } from '@/lib/text/excerpt'

type Person = { id: string; name: string }

export type Thread = {
  id: string
  takeawayId: string | null
  annotationId: string | null
  resolution: { resolvedBy: Person; resolvedAt: Date } | null
  /** The comment it came to, as long as everybody sees it. */
  conclusion: {
    commentId: string
    body: string
    html: string
    excerpt: string
    author: Person
    setBy: Person
    setAt: Date
  } | null
  /** Set while nobody may write in it. */
  closure: { closedBy: Person; closedAt: Date; reason: string } | null
  /** How it last came to where it is. */
  moved: {
    movedBy: Person
    movedAt: Date
    reason: string
    from: { takeawayId: string | null; code: string | null; annotationId: string | null }
  } | null
  /** Comments that went on elsewhere, with what answered them. */
  departures: { commentId: string; takeawayId: string; code: string }[]
  /** Whether the reader is told of what is said in it. */
  follow: 'following' | 'muted' | null
  /** Of those that everybody sees. */
  commentCount: number
  createdAt: Date
  createdBy: Person
  lastCommentAt: Date
  /** How the first comment that still stands begins. */
  excerpt: string | null
  can: Record<'comment' | 'resolve' | 'conclude' | 'close' | 'move', boolean>
}

export function presentThread(row: ThreadRow, actor: Actor): Thread {
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
      html: freshHtml(conclusion),
      excerpt: excerptOf(conclusion.body),
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
    excerpt: row.opening === null ? null : excerptOf(row.opening),
    can: {
      comment: resolvedAt === null && closure === null && may(actor, 'comment.write'),
      resolve: closure === null && may(actor, 'thread.resolve'),
      conclude: may(actor, 'thread.conclude', { ownerId: row.starterId }),
      close: may(actor, 'thread.close'),
      move: may(actor, 'thread.move'),
    },
  }
}

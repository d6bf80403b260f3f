import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ReportAccess } from '@/lib/access/report-access'
import type { NewActivity } from '@/lib/activity/data/record'
import { threadCommentOutput, toCurrentHtml } from '@/lib/discussion/comment'
import type { ThreadRow } from '@/lib/discussion/data/columns'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { outcomeKinds, targetOutput } from '@/lib/discussion/schema'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { instant, namedRef, pageOutput, rights } from '@/lib/output'
import type { Scope } from '@/lib/use-case'

export const threadOutput = z.object({
  id: z.uuid(),
  ...targetOutput,
  resolution: z.object({ resolvedBy: namedRef, resolvedAt: instant }).nullable(),
  /** The conclusion, as long as everybody sees it. */
  conclusion: z
    .object({
      commentId: z.uuid(),
      body: z.string(),
      html: z.string(),
      author: namedRef,
      setBy: namedRef,
      setAt: instant,
    })
    .nullable(),
  /** What became of its opinion; null while it is undecided. */
  outcome: z
    .object({ kind: z.enum(outcomeKinds), reason: z.string(), setBy: namedRef, setAt: instant })
    .nullable(),
  /** The lock, while nobody may write. */
  closure: z.object({ closedBy: namedRef, closedAt: instant, reason: z.string() }).nullable(),
  /** The last move of the thread. */
  moved: z
    .object({
      movedBy: namedRef,
      movedAt: instant,
      reason: z.string(),
      from: z.object({
        takeawayId: z.uuid().nullable(),
        code: z.string().nullable(),
        annotationId: z.uuid().nullable(),
      }),
    })
    .nullable(),
  /** Comments that moved elsewhere with their replies. */
  departures: z.array(z.object({ commentId: z.uuid(), takeawayId: z.uuid(), code: z.string() })),
  /** The number of visible comments. */
  commentCount: z.number().int(),
  createdAt: instant,
  createdBy: namedRef,
  can: rights,
})

/** A thread with a page of its comments. */
export const threadPageOutput = threadOutput.extend({
  conclusion: threadOutput.shape.conclusion.unwrap().extend({ excerpt: z.string() }).nullable(),
  /** Whether the viewer is notified of new comments. */
  follow: z.enum(['following', 'muted']).nullable(),
  lastCommentAt: instant,
  /** The beginning of the first visible comment. */
  excerpt: z.string().nullable(),
  can: z.record(z.enum(['comment', 'resolve', 'conclude', 'setOutcome', 'close', 'move']), z.boolean()),
  comments: pageOutput(threadCommentOutput).extend({ previousCursor: z.string().nullable() }),
})
export type DiscussionThread = Omit<z.input<typeof threadPageOutput>, 'comments'>

/** The thread as the actor sees it; throws `not-found`. */
export async function loadThread(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  threadId: string,
): Promise<ThreadRow> {
  const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
    select: { threadId },
    order: 'oldest',
    comments: { limit: 0, cursor: null },
  })
  if (!found) throw new DomainError('not-found')
  return found.thread
}

export function presentThread(row: ThreadRow, actor: Actor): DiscussionThread {
  const { resolvedAt, resolverId, resolverName, conclusion, outcome, closure, arrival } = row
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
    outcome: outcome && {
      kind: outcome.kind,
      reason: outcome.reason,
      setBy: outcome.by,
      setAt: new Date(outcome.at),
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
      setOutcome: maySetOutcome(row, actor),
      close: may(actor, 'thread.lock'),
      move: may(actor, 'thread.move'),
    },
  }
}

/** Whoever may resolve a thread says what became of it; of a locked one, whoever may conclude it. */
export function maySetOutcome({ closure, starterId }: ThreadRow, actor: Actor): boolean {
  return (
    may(actor, 'thread.resolve') &&
    (closure === null || may(actor, 'thread.conclude', { ownerId: starterId }))
  )
}

type ThreadChange = Pick<DiscussionThread, 'id' | 'takeawayId' | 'annotationId'> & { changed: boolean }

/** What is recorded of a change of a thread; nothing where nothing changed. */
export function threadActivity(verb: string, { result }: { result: ThreadChange }): NewActivity | null {
  return result.changed
    ? {
        verb,
        subjectKind: 'thread',
        subjectId: result.id,
        detail: { takeawayId: result.takeawayId, annotationId: result.annotationId },
      }
    : null
}

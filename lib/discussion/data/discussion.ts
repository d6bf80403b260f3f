import { standingLock, standingResolution } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import {
  type CommentRow,
  commentColumns,
  commentJoins,
  parentColumns,
  parentJoins,
  type ThreadCommentRow,
  type ThreadRow,
  threadColumns,
  threadJoins,
} from '@/lib/discussion/data/columns'
import { movedThreadsFrom } from '@/lib/discussion/data/moves'
import { type CommentPageQuery, commentPage, compareByTime } from '@/lib/discussion/data/page'
import type { CommentOrder, DiscussionTarget, MovedThreads, ThreadSubject } from '@/lib/discussion/schema'
import type { DiscussionViewer } from '@/lib/discussion/viewer'
import { Prisma } from '@/prisma/generated/client'

export type ThreadCursor = { resolved: boolean; at: Date; id: string }

type ThreadQuery = {
  select:
    | { threadId: string; target?: DiscussionTarget }
    | { target: DiscussionTarget; state: 'open' | 'resolved' | 'all' }
  order: CommentOrder
  threads?: { limit: number; after: ThreadCursor | null }
  /** Comments per thread; resolved threads get none unless the thread itself is selected. */
  comments: Omit<CommentPageQuery, 'order'>
}

export type ThreadWithComments = { thread: ThreadRow; comments: ThreadCommentRow[] }
type JoinedRow = ThreadRow & Omit<ThreadCommentRow, 'id'> & { id: string | null }

/** Threads with a page of their comments in one query; a thread without comments gives one row. */
export async function findThreadsWithComments(
  db: Db,
  access: ReportAccess,
  viewer: DiscussionViewer,
  query: ThreadQuery,
) {
  return groupByThread(await db.$queryRaw<JoinedRow[]>(threadsWithComments(access, viewer, query)), query)
}

/** Threads of a target with a page of their comments, and the threads that were moved away from it. */
export async function findDiscussion(
  db: Db,
  access: ReportAccess,
  viewer: DiscussionViewer,
  target: DiscussionTarget,
  query: ThreadQuery,
): Promise<{ found: ThreadWithComments[]; away: MovedThreads[] }> {
  const rows = await db.$queryRaw<(Partial<JoinedRow> & { away: MovedThreads[] | null })[]>`
    SELECT z.away, y.* FROM (SELECT (${movedThreadsFrom(access, target)}) AS away) z
    LEFT JOIN (${threadsWithComments(access, viewer, query)}) y ON true`
  const threads = rows.filter(
    (row): row is JoinedRow & { away: MovedThreads[] | null } => row.threadId !== null,
  )
  return { found: groupByThread(threads, query), away: rows[0]?.away ?? [] }
}

/** One thread with a page of its comments and what it is about. */
export async function findThreadWithSubject(
  db: Db,
  access: ReportAccess,
  viewer: DiscussionViewer,
  query: ThreadQuery & { select: { threadId: string } },
): Promise<(ThreadWithComments & { subject: ThreadSubject }) | null> {
  const rows = await db.$queryRaw<(JoinedRow & { subject: ThreadSubject })[]>`
    SELECT y.*, jsonb_build_object(
      'takeaway', (SELECT jsonb_build_object('id', k.id, 'code', k.code, 'title', k.title, 'titleEn', k."titleEn")
        FROM "Takeaway" k WHERE k.id = y."takeawayId"),
      'annotation', (SELECT jsonb_build_object('id', n.id, 'kind', n.kind, 'quote', left(n.quote, 120))
        FROM "Annotation" n WHERE n.id = y."annotationId")) AS subject
    FROM (${threadsWithComments(access, viewer, query)}) y`
  const [found] = groupByThread(rows, query)
  const [first] = rows
  return found && first ? { ...found, subject: first.subject } : null
}

function threadsWithComments(access: ReportAccess, viewer: DiscussionViewer, query: ThreadQuery): Prisma.Sql {
  const single = 'threadId' in query.select
  return Prisma.sql`
    SELECT h.*, ${commentColumns(viewer)}, ${parentColumns}
    FROM (
      SELECT ${threadColumns(viewer)}
      FROM "Thread" t
      ${threadJoins}
      WHERE t."reportId" = ${access.id}::uuid AND ${threadCondition(query)}
      ORDER BY ${threadOrder(query.order)}
      LIMIT ${query.threads?.limit ?? 1}
    ) h
    LEFT JOIN LATERAL (
      ${commentPage(Prisma.sql`h."threadId"`, { order: query.order, ...query.comments })}
    ) c ON ${single ? Prisma.sql`true` : Prisma.sql`h."resolvedAt" IS NULL`}
    ${commentJoins(viewer)}
    ${parentJoins}`
}

function threadCondition({ select, order, threads }: ThreadQuery): Prisma.Sql {
  if ('threadId' in select) {
    const { threadId, target } = select
    return Prisma.sql`t.id = ${threadId}::uuid ${target ? Prisma.sql`AND ${isAbout(target)}` : Prisma.empty}`
  }
  const state = {
    open: Prisma.sql`AND r.id IS NULL`,
    resolved: Prisma.sql`AND r.id IS NOT NULL`,
    all: Prisma.empty,
  }[select.state]
  const after = threads?.after
  if (!after) return Prisma.sql`${isAbout(select.target)} ${state}`
  const comparison = order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`${isAbout(select.target)} ${state}
    AND ((r.id IS NOT NULL) > ${after.resolved} OR ((r.id IS NOT NULL) = ${after.resolved}
      AND (t."createdAt", t.id) ${comparison} (${after.at}::timestamptz, ${after.id}::uuid)))`
}

function isAbout(target: DiscussionTarget): Prisma.Sql {
  return 'takeawayId' in target
    ? Prisma.sql`t."takeawayId" = ${target.takeawayId}::uuid`
    : Prisma.sql`t."annotationId" = ${target.annotationId}::uuid`
}

/** Sorts open threads first. */
function threadOrder(order: CommentOrder): Prisma.Sql {
  return order === 'newest'
    ? Prisma.sql`(r.id IS NOT NULL), t."createdAt" DESC, t.id DESC`
    : Prisma.sql`(r.id IS NOT NULL), t."createdAt", t.id`
}

function groupByThread(rows: JoinedRow[], { order }: ThreadQuery): ThreadWithComments[] {
  const found = new Map<string, ThreadWithComments>()
  for (const row of rows) {
    const entry = found.get(row.threadId) ?? { thread: row, comments: [] }
    found.set(row.threadId, entry)
    if (row.id !== null) entry.comments.push({ ...row, id: row.id })
  }
  const compare = compareByTime(order)
  const start = ({ thread }: ThreadWithComments) => ({ at: thread.startedAt, id: thread.threadId })
  const list = [...found.values()].sort(
    (a, b) =>
      Number(a.thread.resolvedAt !== null) - Number(b.thread.resolvedAt !== null) ||
      compare(start(a), start(b)),
  )
  for (const { comments } of list)
    comments.sort((a, b) => compare({ at: a.createdAt, id: a.id }, { at: b.createdAt, id: b.id }))
  return list
}

/** The last comment that lies more than `distance` before this one in the list's order. */
export async function findCommentBefore(
  db: Db,
  access: ReportAccess,
  comment: CommentRow,
  order: CommentOrder,
  distance: number,
): Promise<{ createdAt: Date; id: string } | null> {
  const up = order === 'oldest'
  const rows = await db.$queryRaw<{ createdAt: Date; id: string }[]>`
    SELECT m."createdAt", m.id FROM "Comment" m
    JOIN "Thread" t ON t.id = m."threadId" AND t."reportId" = ${access.id}::uuid
    WHERE m."threadId" = ${comment.threadId}::uuid
      AND (m."createdAt", m.id) ${up ? Prisma.sql`<` : Prisma.sql`>`}
        (${comment.createdAt}::timestamptz, ${comment.id}::uuid)
    ORDER BY ${up ? Prisma.sql`m."createdAt" DESC, m.id DESC` : Prisma.sql`m."createdAt", m.id`}
    OFFSET ${distance} LIMIT 1`
  return rows[0] ?? null
}

export function findComments(
  db: Db,
  access: ReportAccess,
  viewer: DiscussionViewer,
  ids: string[],
): Promise<ThreadCommentRow[]> {
  return db.$queryRaw<ThreadCommentRow[]>`
    SELECT ${commentColumns(viewer)}, ${parentColumns}, c."threadId", h."takeawayId", h."annotationId", h."createdById" AS "starterId",
      r."resolvedAt", o."closedAt"
    FROM "Comment" c
    JOIN "Thread" h ON h.id = c."threadId" AND h."reportId" = ${access.id}::uuid
    LEFT JOIN ${standingResolution('h')}
    LEFT JOIN ${standingLock('h')}
    ${commentJoins(viewer)}
    ${parentJoins}
    WHERE c.id = ANY(${ids}::uuid[])`
}

import { isShown, standingLock, standingResolution } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import {
  type CommentRow,
  commentColumns,
  commentJoins,
  type ThreadRow,
  threadColumns,
  threadJoins,
} from '@/lib/discussion/data/columns'
import { type Away, awayFrom } from '@/lib/discussion/data/moves'
import type { Eyes } from '@/lib/discussion/eyes'
import type { Place } from '@/lib/discussion/place'
import type { About, Order } from '@/lib/discussion/schema'
import { containing } from '@/lib/text/pattern'
import { Prisma } from '@/prisma/generated/client'

export type ThreadPlace = { resolved: boolean; at: Date; id: string }

type Wanted = {
  which: { threadId: string; about?: About } | { about: About; state: 'open' | 'resolved' | 'all' }
  order: Order
  threads?: { limit: number; after: ThreadPlace | null }
  /** How many comments of each thread; of resolved ones none, unless the thread itself was asked for. */
  comments: { limit: number; place: Place | null; having?: string }
}

export type Conversation = { thread: ThreadRow; comments: CommentRow[] }
type Row = ThreadRow & Omit<CommentRow, 'id'> & { id: string | null }

/** Threads with the wanted part of their comments in one query; a thread without comments gives one row. */
export async function findConversations(db: Db, access: ReportAccess, eyes: Eyes, wanted: Wanted) {
  return grouped(await db.$queryRaw<Row[]>(conversations(access, eyes, wanted)), wanted)
}

/** The same with the threads that were moved away from there. */
export async function findDiscussion(
  db: Db,
  access: ReportAccess,
  eyes: Eyes,
  about: About,
  wanted: Wanted,
): Promise<{ found: Conversation[]; away: Away[] }> {
  const rows = await db.$queryRaw<(Partial<Row> & { away: Away[] | null })[]>`
    SELECT z.away, y.* FROM (SELECT (${awayFrom(access, about)}) AS away) z
    LEFT JOIN (${conversations(access, eyes, wanted)}) y ON true`
  const threads = rows.filter((row): row is Row & { away: Away[] | null } => row.threadId !== null)
  return { found: grouped(threads, wanted), away: rows[0]?.away ?? [] }
}

function conversations(access: ReportAccess, eyes: Eyes, wanted: Wanted): Prisma.Sql {
  const one = 'threadId' in wanted.which
  return Prisma.sql`
    SELECT h.*, ${commentColumns(eyes)}
    FROM (
      SELECT ${threadColumns(eyes)}
      FROM "Thread" t
      ${threadJoins}
      WHERE t."reportId" = ${access.id}::uuid AND ${whichThreads(wanted)}
      ORDER BY ${threadOrder(wanted.order)}
      LIMIT ${wanted.threads?.limit ?? 1}
    ) h
    LEFT JOIN LATERAL (
      SELECT m.* FROM "Comment" m
      WHERE m."threadId" = h."threadId" AND ${one ? beyond(wanted) : Prisma.sql`h."resolvedAt" IS NULL`}
        AND ${having(wanted)}
      ORDER BY ${commentOrder(wanted)}
      LIMIT ${wanted.comments.limit}
    ) c ON true
    ${commentJoins(eyes)}`
}

/** Only those that say this, of what everybody sees. */
function having({ comments }: Wanted): Prisma.Sql {
  if (comments.having === undefined) return Prisma.sql`true`
  return Prisma.sql`${isShown('m')} AND m.body ILIKE ${containing(comments.having)}`
}

function whichThreads({ which, order, threads }: Wanted): Prisma.Sql {
  if ('threadId' in which) {
    const { threadId, about } = which
    return Prisma.sql`t.id = ${threadId}::uuid ${about ? Prisma.sql`AND ${isAbout(about)}` : Prisma.empty}`
  }
  const state = {
    open: Prisma.sql`AND r.id IS NULL`,
    resolved: Prisma.sql`AND r.id IS NOT NULL`,
    all: Prisma.empty,
  }[which.state]
  const after = threads?.after
  if (!after) return Prisma.sql`${isAbout(which.about)} ${state}`
  const than = order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`${isAbout(which.about)} ${state}
    AND ((r.id IS NOT NULL) > ${after.resolved} OR ((r.id IS NOT NULL) = ${after.resolved}
      AND (t."createdAt", t.id) ${than} (${after.at}::timestamptz, ${after.id}::uuid)))`
}

function isAbout(about: About): Prisma.Sql {
  return 'takeawayId' in about
    ? Prisma.sql`t."takeawayId" = ${about.takeawayId}::uuid`
    : Prisma.sql`t."annotationId" = ${about.annotationId}::uuid`
}

/** Open ones first. */
function threadOrder(order: Order): Prisma.Sql {
  return order === 'newest'
    ? Prisma.sql`(r.id IS NOT NULL), t."createdAt" DESC, t.id DESC`
    : Prisma.sql`(r.id IS NOT NULL), t."createdAt", t.id`
}

const upwards = (wanted: Wanted) => (wanted.order === 'oldest') !== (wanted.comments.place?.back === true)

function beyond(wanted: Wanted): Prisma.Sql {
  const place = wanted.comments.place
  if (!place) return Prisma.sql`true`
  return Prisma.sql`(m."createdAt", m.id) ${upwards(wanted) ? Prisma.sql`>` : Prisma.sql`<`}
    (${place.at}::timestamptz, ${place.id}::uuid)`
}

function commentOrder(wanted: Wanted): Prisma.Sql {
  return upwards(wanted) ? Prisma.sql`m."createdAt", m.id` : Prisma.sql`m."createdAt" DESC, m.id DESC`
}

/** Postgres promises no order of the joined rows, so both are put in order here. */
function grouped(rows: Row[], { order }: Wanted): Conversation[] {
  const sign = order === 'newest' ? -1 : 1
  const found = new Map<string, Conversation>()
  for (const row of rows) {
    const entry = found.get(row.threadId) ?? { thread: row, comments: [] }
    found.set(row.threadId, entry)
    if (row.id !== null) entry.comments.push({ ...row, id: row.id })
  }
  const list = [...found.values()].sort(
    (a, b) =>
      Number(a.thread.resolvedAt !== null) - Number(b.thread.resolvedAt !== null) ||
      sign * compare(a.thread.startedAt, a.thread.threadId, b.thread.startedAt, b.thread.threadId),
  )
  for (const { comments } of list) {
    comments.sort((a, b) => sign * compare(a.createdAt, a.id, b.createdAt, b.id))
  }
  return list
}

function compare(at: Date, id: string, otherAt: Date, otherId: string): number {
  return at.getTime() - otherAt.getTime() || (id < otherId ? -1 : id > otherId ? 1 : 0)
}

/** The last comment before the `distance` ones that come before this one in the list's order. */
export async function findPlaceBefore(
  db: Db,
  access: ReportAccess,
  comment: CommentRow,
  order: Order,
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

export function findComments(db: Db, access: ReportAccess, eyes: Eyes, ids: string[]): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    SELECT ${commentColumns(eyes)}, c."threadId", h."takeawayId", h."annotationId", h."createdById" AS "starterId",
      r."resolvedAt", o."closedAt"
    FROM "Comment" c
    JOIN "Thread" h ON h.id = c."threadId" AND h."reportId" = ${access.id}::uuid
    LEFT JOIN ${standingResolution('h')}
    LEFT JOIN ${standingLock('h')}
    ${commentJoins(eyes)}
    WHERE c.id = ANY(${ids}::uuid[])`
}

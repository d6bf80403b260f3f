import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { Place } from '@/lib/discussion/place'
import type { About, Order } from '@/lib/discussion/schema'
import type { Mention } from '@/lib/text/mentions'
import { Prisma } from '@/prisma/generated/client'

export type ThreadRow = {
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  commentCount: number
  lastCommentAt: Date
  startedAt: Date
  starterId: string
  starterName: string
  resolvedAt: Date | null
  resolverId: string | null
  resolverName: string | null
  opening: string | null
}

export type CommentRow = {
  id: string
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  parentId: string | null
  authorId: string
  authorName: string
  department: string | null
  body: string
  html: string
  renderer: number
  mentions: Mention[]
  version: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  resolvedAt: Date | null
  parentAuthor: string | null
  parentBody: string | null
}

export type ThreadPlace = { resolved: boolean; at: Date; id: string }

type Wanted = {
  which: { threadId: string; about?: About } | { about: About; state: 'open' | 'resolved' | 'all' }
  order: Order
  threads?: { limit: number; after: ThreadPlace | null }
  /** How many comments of each thread; of resolved ones none, unless the thread itself was asked for. */
  comments: { limit: number; place: Place | null }
}

/** What every reader of a comment gets; the words of a deleted one stay in the database. `c` is the comment, `h` its thread. */
const commentColumns = Prisma.sql`
  c.id, c."parentId", c."authorId", u.name AS "authorName", d.name AS department,
  CASE WHEN c."deletedAt" IS NULL THEN c.body ELSE '' END AS body,
  CASE WHEN c."deletedAt" IS NULL THEN c.html ELSE '' END AS html,
  CASE WHEN c."deletedAt" IS NULL THEN c.mentions ELSE '[]' END AS mentions, c.renderer, c.version, c."createdAt", c."editedAt", c."deletedAt",
  q.name AS "parentAuthor",
  CASE WHEN p."deletedAt" IS NULL THEN left(p.body, 300) END AS "parentBody"`

const commentJoins = Prisma.sql`
  LEFT JOIN "User" u ON u.id = c."authorId"
  LEFT JOIN "Department" d ON d.id = u."departmentId"
  LEFT JOIN "Comment" p ON p.id = c."parentId"
  LEFT JOIN "User" q ON q.id = p."authorId"`

type Row = ThreadRow & Omit<CommentRow, 'id'> & { id: string | null }

/** Threads with the wanted part of their comments in one query; a thread without comments gives one row. */
export async function findConversations(db: Db, access: ReportAccess, wanted: Wanted) {
  const one = 'threadId' in wanted.which
  const comments = wanted.comments.limit
  const rows = await db.$queryRaw<Row[]>`
    SELECT h.*, ${commentColumns}
    FROM (
      SELECT t.id AS "threadId", t."takeawayId", t."annotationId", t."commentCount", t."lastCommentAt", t."createdAt" AS "startedAt",
        s.id AS "starterId", s.name AS "starterName",
        r."resolvedAt", v.id AS "resolverId", v.name AS "resolverName",
        (SELECT left(f.body, 300) FROM "Comment" f WHERE f."threadId" = t.id AND f."deletedAt" IS NULL
          ORDER BY f."createdAt", f.id LIMIT 1) AS opening
      FROM "Thread" t
      JOIN "User" s ON s.id = t."createdById"
      LEFT JOIN "ThreadResolution" r ON r."threadId" = t.id AND r."reopenedAt" IS NULL
      LEFT JOIN "User" v ON v.id = r."resolvedById"
      WHERE t."reportId" = ${access.id}::uuid AND ${whichThreads(wanted)}
      ORDER BY ${threadOrder(wanted.order)}
      LIMIT ${wanted.threads?.limit ?? 1}
    ) h
    LEFT JOIN LATERAL (
      SELECT m.* FROM "Comment" m
      WHERE m."threadId" = h."threadId" AND ${one ? beyond(wanted) : Prisma.sql`h."resolvedAt" IS NULL`}
      ORDER BY ${commentOrder(wanted)}
      LIMIT ${comments}
    ) c ON true
    ${commentJoins}`
  return grouped(rows, wanted.order)
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
function grouped(rows: Row[], order: Order): { thread: ThreadRow; comments: CommentRow[] }[] {
  const sign = order === 'newest' ? -1 : 1
  const found = new Map<string, { thread: ThreadRow; comments: CommentRow[] }>()
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

export function findComments(db: Db, access: ReportAccess, ids: string[]): Promise<CommentRow[]> {
  return db.$queryRaw<CommentRow[]>`
    SELECT ${commentColumns}, c."threadId", h."takeawayId", h."annotationId", r."resolvedAt"
    FROM "Comment" c
    JOIN "Thread" h ON h.id = c."threadId" AND h."reportId" = ${access.id}::uuid
    LEFT JOIN "ThreadResolution" r ON r."threadId" = h.id AND r."reopenedAt" IS NULL
    ${commentJoins}
    WHERE c.id = ANY(${ids}::uuid[])`
}

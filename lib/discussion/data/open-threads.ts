import {
  type AwaitedReader,
  ownOrNamed,
  participations,
  reportDiscussionCounts,
} from '@/lib/access/data/counts'
import {
  annotationInSight,
  inReportsFoundFirst,
  isLive,
  isOpen,
  isShown,
  readableReport,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { AnnotationKind } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import type { Mention } from '@/lib/text/mentions'
import { Prisma } from '@/prisma/generated/client'

export type OpenThreadCriteria = {
  /** What the thread is about: a takeaway, or an annotation of this kind. */
  kind?: 'takeaway' | AnnotationKind
  /** Only threads that the actor wrote in, began, or owns the subject of. */
  mine?: boolean
  /** Of these, or else of all that the actor takes part in or is named in: where somebody else wrote last. */
  waiting?: boolean
}

export type OpenThreadCursor = { at: Date; id: string }

export type OpenThreadRecord = {
  id: string
  report: string
  reportTitle: string
  reportTitleEn: string | null
  takeawayId: string | null
  annotationId: string | null
  /** Of the takeaway. */
  code: string | null
  title: string | null
  titleEn: string | null
  /** Of the annotation. */
  annotationKind: AnnotationKind | null
  quote: string | null
  commentCount: number
  lastCommentAt: Date
  createdAt: Date
  starterId: string
  starterName: string
  /** The last visible comment; a thread may have none. */
  last: {
    id: string
    excerpt: string
    at: string
    author: { id: string; name: string }
    mentions: Mention[]
  } | null
}

/** The threads `t` of which a page is taken. */
function threadSource(
  access: ReportsAccess,
  reader: AwaitedReader,
  { mine, waiting }: OpenThreadCriteria,
): Prisma.Sql {
  const condition = Prisma.sql`${isOpen()} AND ${inReportsFoundFirst(access, Prisma.sql`t."reportId"`)}`
  if (!mine && !waiting) return Prisma.sql`(SELECT t.* FROM "Thread" t WHERE ${condition}) t`
  return Prisma.sql`(
    SELECT t.* FROM (${mine ? participations(reader.id) : ownOrNamed(reader)}) part
    CROSS JOIN LATERAL (SELECT * FROM "Thread" t WHERE t.id = part.id AND ${condition} OFFSET 0) t) t`
}

function kindCondition({ kind }: OpenThreadCriteria): Prisma.Sql {
  if (!kind) return Prisma.sql`(k.id IS NOT NULL OR n.id IS NOT NULL)`
  return kind === 'takeaway' ? Prisma.sql`k.id IS NOT NULL` : Prisma.sql`n.kind = ${kind}::"AnnotationKind"`
}

/** The last comment of thread `t` that every reader may read, to be joined. */
const lastComment = Prisma.sql`LATERAL (
      SELECT c.id, c.excerpt, c."createdAt", c."authorId", c.mentions FROM "Comment" c
      WHERE c."threadId" = t.id AND ${isShown()}
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT 1) last ON true`

/** A page of the open threads that the actor may see, those written in last first. */
export function findOpenThreads(
  db: Db,
  access: ReportsAccess,
  reader: AwaitedReader,
  filter: OpenThreadCriteria,
  after: OpenThreadCursor | null,
  limit: number,
): Promise<OpenThreadRecord[]> {
  const isAfter = after
    ? Prisma.sql`(t."lastCommentAt", t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`
  const waits = filter.waiting ? Prisma.sql`last."authorId" <> ${reader.id}` : Prisma.sql`true`
  return db.$queryRaw<OpenThreadRecord[]>`
    SELECT t.id, r.slug AS report, r.title AS "reportTitle", r."titleEn" AS "reportTitleEn", t."takeawayId",
      t."annotationId", t.code, t.title, t."titleEn", t."annotationKind", t.quote, t."commentCount",
      t."lastCommentAt", t."createdAt", s.id AS "starterId", s.name AS "starterName", t.last
    FROM (
      SELECT t.id, t."reportId", t."createdById", k.id AS "takeawayId", n.id AS "annotationId", k.code, k.title,
        k."titleEn", n.kind::text AS "annotationKind", left(n.quote, 120) AS quote, t."commentCount",
        t."lastCommentAt", t."createdAt",
        CASE WHEN last.id IS NOT NULL THEN jsonb_build_object('id', last.id, 'excerpt', last.excerpt,
          'at', last."createdAt", 'mentions', last.mentions, 'author',
          (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM "User" u WHERE u.id = last."authorId")) END AS last
      FROM ${threadSource(access, reader, filter)}
      LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
      LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(reader.id)}
      LEFT JOIN ${lastComment}
      WHERE ${kindCondition(filter)} AND ${isAfter} AND ${waits}
      ORDER BY t."lastCommentAt" DESC, t.id DESC
      LIMIT ${limit}
    ) t
    JOIN "Report" r ON r.id = t."reportId"
    JOIN "User" s ON s.id = t."createdById"
    ORDER BY t."lastCommentAt" DESC, t.id DESC`
}

/** How many open threads the actor may see, from the counts that their writers keep. */
export async function countOpenThreads(db: Db, access: ReportsAccess, actorId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(counted.open), 0)::int AS count
    FROM "Report" r CROSS JOIN LATERAL (${reportDiscussionCounts(actorId)}) counted
    WHERE ${readableReport(access)}`
  return row?.count ?? 0
}

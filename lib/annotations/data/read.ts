import { anchorInRevision, proposedBetween } from '@/lib/access/data/anchors'
import { annotationDiscussionCounts } from '@/lib/access/data/counts'
import {
  annotationListedFor,
  inReportsFoundFirst,
  isForStaff,
  isLive,
  isOpenQuestion,
  readableReport,
} from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { AnnotationContent, NewAnnotation } from '@/lib/annotations/data/write'
import type { AnnotationKind } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import type { SurroundingText } from '@/lib/takeaways/data/read'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

export type AnnotationRecord = TextAnchor &
  AnnotationContent & {
    id: string
    reportId: string
    report: string
    takeawayId: string | null
    takeawayCode: string | null
    takeawayVersion: number | null
    /** Of a takeaway: its current statement, and in `statementThen` the one the range was chosen in. */
    statementVersion: number | null
    statement: string | null
    statementThen: string | null
    revision: number | null
    currentRevision: number
    authorId: string
    authorName: string
    department: string | null
    version: number
    createdAt: Date
    editedAt: Date | null
    deletedAt: Date | null
    /** The status of the anchor in the current revision; null without an anchor. */
    status: 'same' | 'moved' | 'proposed' | 'orphaned' | null
    proposedStart: number | null
    proposedEnd: number | null
    proposedQuote: string | null
    comments: number
    threads: number
    openThreads: number
    madeId: string | null
    madeCode: string | null
    key: number
  }

export type AnnotationCriteria = {
  takeaway?: string | string[]
  kind?: AnnotationKind
  author?: string
  tag?: string
  mine?: boolean
  open?: boolean
  ids?: string[]
  /** Only between these positions of the current revision, for certain or as proposed, in code points. */
  from?: number
  to?: number
  /** Without deleted ones. */
  standing?: boolean
  /** Without private ones. */
  shared?: boolean
}

export type AnnotationPaging = {
  newest: boolean
  after: { key: number; id: string } | null
  limit: number
  skip?: number
}

/** The conditions of the filters; `c` is the revision that is shown. */
export function filterCondition(actorId: string, filter: AnnotationCriteria): Prisma.Sql {
  const { takeaway, kind, author, tag, mine, open, ids, standing, shared } = filter
  const conditions = [
    standing && Prisma.sql`n."deletedAt" IS NULL`,
    shared && Prisma.sql`${isForStaff()}`,
    kind && Prisma.sql`n.kind = ${kind}::"AnnotationKind"`,
    author && Prisma.sql`n."authorId" = ${author}`,
    mine && Prisma.sql`n."authorId" = ${actorId}`,
    tag && Prisma.sql`n.tags @> ARRAY[${tag}]`,
    ids && Prisma.sql`n.id = ANY(${ids}::uuid[])`,
    open && isOpenQuestion(),
    takeaway &&
      Prisma.sql`(n."takeawayId" = ANY(${[takeaway].flat()}::uuid[]) OR EXISTS (SELECT 1 FROM "Evidence" e
        WHERE e."takeawayId" = ANY(${[takeaway].flat()}::uuid[]) AND e."revisionId" = n."revisionId"
          AND e.start < n."end" AND e."end" > n.start))`,
  ].filter((part): part is Prisma.Sql => Boolean(part) && typeof part === 'object')
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`
}

/** The key in the cursor of what is not in the current text: after all that is. */
const lastKey = 2_147_483_647

type WindowConditions = Record<'inText' | 'elsewhere' | 'either', Prisma.Sql>

/** The conditions of `from` and `to` on what stands in the current text, on what does not, and on both. */
function windowConditions({ from, to }: AnnotationCriteria): WindowConditions {
  const all = Prisma.sql`true`
  if (from === undefined && to === undefined) return { inText: all, elsewhere: all, either: all }
  const [first, last] = [from ?? 0, to ?? lastKey]
  const inText = Prisma.sql`n."end" > ${first} AND n.start < ${last}`
  const elsewhere = proposedBetween(first, last)
  return { inText, elsewhere, either: Prisma.sql`(n."revisionId" = c.id AND ${inText} OR ${elsewhere})` }
}

/** Rows of a page: the annotations `n` with the revision `c` that is shown, in one order from where a cursor stands. */
type PageSource = (
  kind: { key: Prisma.Sql; sort: Prisma.Sql; after: Prisma.Sql },
  limit: number,
  condition: Prisma.Sql,
) => Prisma.Sql

/** Walks back from the newest. The limit stands in the statement, as the plan depends on it. */
function newestFirst(
  rows: PageSource,
  { after, limit, skip = 0 }: AnnotationPaging,
  { either }: WindowConditions,
): Prisma.Sql {
  const at = Prisma.sql`to_timestamp(${Math.max(0, -(after?.key ?? 0))}::float8 / 1000)::timestamptz(3)`
  const order = {
    key: Prisma.sql`(-extract(epoch FROM n."createdAt") * 1000)::bigint`,
    sort: Prisma.sql`n."createdAt" DESC, n.id`,
    after: after
      ? Prisma.sql`(n."createdAt" < ${at} OR n."createdAt" = ${at} AND n.id > ${after.id}::uuid)`
      : Prisma.sql`true`,
  }
  return Prisma.sql`page AS MATERIALIZED (${rows(order, limit, either)} OFFSET ${skip})`
}

/** In the order of the text, and where that does not fill the page, then those that are not in it. */
function inTextOrder(
  rows: PageSource,
  { after, limit, skip = 0 }: AnnotationPaging,
  window: WindowConditions,
): Prisma.Sql {
  const { key, id } = after ?? { key: -1, id: '00000000-0000-0000-0000-000000000000' }
  const inText = {
    key: Prisma.sql`n.start::bigint`,
    sort: Prisma.sql`n.start, n.id`,
    after: Prisma.sql`${key < lastKey} AND (n.start, n.id) > (${key}::bigint, ${id}::uuid)`,
  }
  const elsewhere = {
    key: Prisma.sql`${lastKey}::bigint`,
    sort: Prisma.sql`n.id`,
    after: Prisma.sql`(${key < lastKey} OR n.id > ${id}::uuid)`,
  }
  const enough = limit + skip
  return Prisma.sql`first AS MATERIALIZED (${rows(inText, enough, Prisma.sql`n."revisionId" = c.id AND ${window.inText}`)}),
    rest AS MATERIALIZED (${rows(
      elsewhere,
      enough,
      Prisma.sql`n."revisionId" IS DISTINCT FROM c.id AND ${window.elsewhere} AND (SELECT count(*) FROM first) < ${enough}`,
    )}),
    page AS MATERIALIZED (
      SELECT * FROM (SELECT * FROM first UNION ALL SELECT * FROM rest) n ORDER BY n.key, n.id
      LIMIT ${Prisma.raw(String(limit))} OFFSET ${skip})`
}

/** The annotations `n` of these reports with the current revision `c` of their report. */
function shownRevision(access: ReportsAccess): Prisma.Sql {
  const current = Prisma.sql`"Report" r JOIN "Revision" v ON v."reportId" = r.id AND v.number = r."currentRevision"`
  return 'reportId' in access
    ? Prisma.sql`(SELECT v.id, v.number FROM ${current} WHERE ${readableReport(access)}) c
      JOIN "Annotation" n ON n."reportId" = ${access.reportId}::uuid`
    : Prisma.sql`(SELECT n.* FROM "Annotation" n WHERE ${inReportsFoundFirst(access, Prisma.sql`n."reportId"`)}) n
      CROSS JOIN LATERAL (SELECT v.id, v.number FROM ${current} WHERE r.id = n."reportId" LIMIT 1) c`
}

/** A page of annotations that the actor may see, in the order of the text or newest first. */
export function findAnnotations(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  filter: AnnotationCriteria,
  page: AnnotationPaging,
): Promise<AnnotationRecord[]> {
  const rows: PageSource = ({ key, sort, after }, limit, condition) => Prisma.sql`
      SELECT n.*, c.id AS shown, c.number AS "currentRevision", ${key} AS key FROM ${shownRevision(access)}
      WHERE ${annotationListedFor(actorId)} AND ${filterCondition(actorId, filter)} AND ${condition} AND ${after}
      ORDER BY ${sort}
      LIMIT ${Prisma.raw(String(limit))}`
  return db.$queryRaw<AnnotationRecord[]>`
    WITH ${(page.newest ? newestFirst : inTextOrder)(rows, page, windowConditions(filter))}
    SELECT n.id, n."reportId", r.slug AS report, n."takeawayId", s.code AS "takeawayCode", n."takeawayVersion",
      s.version AS "statementVersion", s.statement, w.statement AS "statementThen",
      v.number AS revision, n."currentRevision", n."paragraphKey", n.start, n."end", n.quote, n.prefix, n.suffix,
      n.kind, n.visibility, n.body, n.html, n.renderer, n.tags, n."authorId", u.name AS "authorName",
      d.name AS department, n.version, n."createdAt", n."editedAt", n."deletedAt",
      a.status, a.start AS "proposedStart", a."end" AS "proposedEnd", a.quote AS "proposedQuote",
      coalesce(h.comments, 0)::int AS comments, coalesce(h.threads, 0)::int AS threads,
      coalesce(h.open, 0)::int AS "openThreads", made.id AS "madeId", made.code AS "madeCode", n.key::float8 AS key
    FROM page n
    CROSS JOIN LATERAL (SELECT n.shown AS id) c
    JOIN "Report" r ON r.id = n."reportId"
    JOIN "User" u ON u.id = n."authorId"
    LEFT JOIN "Department" d ON d.id = u."departmentId"
    LEFT JOIN "Revision" v ON v.id = n."revisionId"
    LEFT JOIN ${anchorInRevision()}
    LEFT JOIN "Takeaway" s ON s.id = n."takeawayId"
    LEFT JOIN "StatementVersion" w ON w."takeawayId" = n."takeawayId" AND w.version = n."takeawayVersion"
    LEFT JOIN LATERAL (${annotationDiscussionCounts}) h ON true
    LEFT JOIN LATERAL (
      SELECT k.id, k.code FROM "Takeaway" k WHERE k."sourceId" = n.id AND ${isLive()}
      ORDER BY k."createdAt" LIMIT 1) made ON true
    ORDER BY n.key, n.id`
}

/** The number of annotations on all pages of such a list. */
export async function countAnnotations(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  filter: AnnotationCriteria,
): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "Annotation" n
    JOIN "Report" r ON r.id = n."reportId"
    JOIN "Revision" c ON c."reportId" = n."reportId" AND c.number = r."currentRevision"
    WHERE ${readableReport(access)} AND ${annotationListedFor(actorId)} AND ${filterCondition(actorId, filter)}
      AND ${windowConditions(filter).either}`
  return row?.total ?? 0
}

type InsertedTarget = { text: string | { text: string }; takeawayCode: string | null }
type InsertedAnnotation = NewAnnotation & { authorName: string; department: string | null }

/** The row that `findAnnotations` would find for an annotation that was just inserted. */
export function toInsertedRow(
  access: ReportAccess,
  { text, takeawayCode }: InsertedTarget,
  { at, ...inserted }: InsertedAnnotation,
): AnnotationRecord {
  const statement = typeof text === 'string' ? text : text.text
  const ofTakeaway = inserted.takeawayId !== null
  return {
    ...inserted,
    reportId: access.id,
    report: access.slug,
    takeawayCode,
    statementVersion: inserted.takeawayVersion,
    statement: ofTakeaway ? statement : null,
    statementThen: ofTakeaway ? statement : null,
    revision: ofTakeaway ? null : access.currentRevision,
    currentRevision: access.currentRevision,
    version: 1,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    status: null,
    proposedStart: null,
    proposedEnd: null,
    proposedQuote: null,
    comments: 0,
    threads: 0,
    openThreads: 0,
    madeId: null,
    madeCode: null,
    key: 0,
  }
}

/** The paragraph of an annotation, or 300 code points on each side; of a statement all of it. */
export async function findSurroundingText(
  db: Db,
  access: ReportAccess,
  row: AnnotationRecord,
): Promise<SurroundingText | undefined> {
  if (row.takeawayId) return { start: 0, text: row.statementThen ?? row.statement ?? '' }
  const [found] = await db.$queryRaw<SurroundingText[]>`
    SELECT w.first AS start, substr(v.text, w.first + 1, w.last - w.first) AS text
    FROM "Revision" v
    LEFT JOIN "Paragraph" p ON p."revisionId" = v.id AND p.key = ${row.paragraphKey}
    CROSS JOIN LATERAL (SELECT
      greatest(least(p.start, ${row.start}::int), ${row.start}::int - 300) AS first,
      least(greatest(p."end", ${row.end}::int), ${row.end}::int + 300) AS last) w
    WHERE v."reportId" = ${access.id}::uuid AND v.number = ${row.revision}`
  return found
}

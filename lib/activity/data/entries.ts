import { annotationVisibleTo, inReadableReports } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { ActivityKind } from '@/lib/activity/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

export type ActivityRow = {
  id: bigint
  at: Date
  verb: string
  subjectKind: string
  subjectId: string
  detail: Prisma.JsonValue
  actorId: string | null
  actorName: string | null
  reportSlug: string | null
  reportTitle: string | null
  reportTitleEn: string | null
  takeawayId: string | null
  code: string | null
  title: string | null
  titleEn: string | null
  annotationId: string | null
  quote: string | null
}

/** The person that activity is asked of; null where there is none. */
export function findPersonName(db: Db, id: string) {
  return db.user.findUnique({ where: { id }, select: { id: true, name: true } })
}

/** Who reads, and whether they see others' summaries and activity that belongs to no report. */
export type ActivityViewer = { id: string; summaries: boolean; people: boolean }

export type ActivityCriteria = {
  kind?: ActivityKind
  personId?: string
  /** Excludes what this person did. */
  notBy?: string
  name?: string
  /** Only what belongs to a report. */
  within?: boolean
  from?: Date
  until?: Date
  before?: bigint
}

const subjectIdOf = (kind: string) =>
  Prisma.sql`CASE WHEN a."subjectKind" = ${kind} THEN a."subjectId"::uuid END`

/** Activity that the viewer may see, newest first; a private annotation appears to its author alone. */
export function findActivity(
  db: Db,
  access: ReportAccess | ReportsAccess,
  viewer: ActivityViewer,
  filter: ActivityCriteria,
  limit: number,
): Promise<ActivityRow[]> {
  return db.$queryRaw<ActivityRow[]>`
    SELECT a.id, a.at, a.verb, a."subjectKind", a."subjectId", a.detail,
      u.id AS "actorId", u.name AS "actorName",
      r.slug AS "reportSlug", r.title AS "reportTitle", r."titleEn" AS "reportTitleEn",
      k.id AS "takeawayId", k.code, k.title, k."titleEn", n.id AS "annotationId", left(n.quote, 60) AS quote
    FROM "Activity" a
    LEFT JOIN "User" u ON u.id = a."actorId"
    LEFT JOIN "Report" r ON r.id = a."reportId"
    LEFT JOIN "Comment" c ON c.id = ${subjectIdOf('comment')}
    LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", ${subjectIdOf('thread')})
    LEFT JOIN "Annotation" n ON n.id = coalesce(t."annotationId", ${subjectIdOf('annotation')})
    LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", ${subjectIdOf('takeaway')})
    WHERE ${visibleTo(access, viewer)} AND (n.id IS NULL OR ${annotationVisibleTo(viewer.id)})
      AND ${filterCondition(filter)}
    ORDER BY a.at DESC, a.id DESC
    LIMIT ${limit}`
}

function visibleTo(access: ReportAccess | ReportsAccess, viewer: ActivityViewer): Prisma.Sql {
  const summaries = Prisma.sql`(a."subjectKind" <> 'summary' OR a."actorId" = ${viewer.id} OR ${viewer.summaries})`
  if ('id' in access) return Prisma.sql`a."reportId" = ${access.id}::uuid AND ${summaries}`
  return Prisma.sql`(${inReadableReports(access, Prisma.sql`a."reportId"`)} AND ${summaries} OR a."reportId" IS NULL AND (
    a."actorId" = ${viewer.id} OR ${viewer.people} OR ${viewer.summaries} AND a."subjectKind" = 'summary'))`
}

const subjectKinds: Record<ActivityKind, string[]> = {
  report: ['report', 'anchor'],
  takeaway: ['takeaway', 'link'],
  discussion: ['thread', 'comment'],
  annotation: ['annotation'],
  summary: ['summary'],
  people: ['person', 'department', 'invitation', 'session', 'token', 'email', 'webhook'],
}

function filterCondition(filter: ActivityCriteria): Prisma.Sql {
  const { kind, personId, notBy, name, within, from, until, before } = filter
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(kind ? [Prisma.sql`a."subjectKind" = ANY(${subjectKinds[kind]})`] : []),
      ...(personId ? [Prisma.sql`a."actorId" = ${personId}`] : []),
      ...(notBy ? [Prisma.sql`a."actorId" IS DISTINCT FROM ${notBy}`] : []),
      ...(name ? [Prisma.sql`position(lower(${name}) in lower(u.name)) > 0`] : []),
      ...(within ? [Prisma.sql`a."reportId" IS NOT NULL`] : []),
      ...(from ? [Prisma.sql`a.at >= ${from}::timestamptz`] : []),
      ...(until ? [Prisma.sql`a.at < ${until}::timestamptz`] : []),
      ...(before
        ? [Prisma.sql`(a.at, a.id) < (SELECT b.at, b.id FROM "Activity" b WHERE b.id = ${before})`]
        : []),
    ],
    ' AND ',
  )
}

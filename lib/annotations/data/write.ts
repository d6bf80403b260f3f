import { countComments } from '@/lib/access/data/counts'
import { annotationVisibleTo, isLive, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { AnnotationKind, AnnotationVisibility } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import type { TextAnchor } from '@/lib/text/selector'

export type AnnotationContent = {
  kind: AnnotationKind
  visibility: AnnotationVisibility
  body: string
  html: string
  renderer: number
  tags: string[]
}

export type NewAnnotation = TextAnchor &
  AnnotationContent & {
    id: string
    revisionId: string | null
    takeawayId: string | null
    takeawayVersion: number | null
    authorId: string
    at: Date
  }

/**
 * Inserts annotations of one report and the versions of the statements they are on; skips taken ids.
 * Returns the inserted ids with the department of the author.
 */
export async function insertAnnotations(db: Db, access: ReportAccess, rows: NewAnnotation[]) {
  const takeaways = rows.flatMap((row) => row.takeawayId ?? [])
  return db.$queryRaw<{ id: string; department: string | null }[]>`
    WITH versions AS (
      INSERT INTO "StatementVersion" ("takeawayId", version, statement)
      SELECT k.id, k.version, k.statement FROM "Takeaway" k
      WHERE k.id = ANY(${takeaways}::uuid[]) AND k."reportId" = ${access.id}::uuid
      ON CONFLICT DO NOTHING
    )
    INSERT INTO "Annotation" (id, "reportId", "revisionId", "takeawayId", "takeawayVersion", "paragraphKey", start, "end",
      quote, prefix, suffix, kind, visibility, body, html, renderer, tags, "authorId", "createdAt")
    SELECT x.id, ${access.id}::uuid, x."revisionId", x."takeawayId", x."takeawayVersion", x."paragraphKey", x.start, x."end",
      x.quote, x.prefix, x.suffix, x.kind::"AnnotationKind", x.visibility::"Visibility", x.body, x.html, x.renderer,
      x.tags, x."authorId", x.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x(id uuid, "revisionId" uuid, "takeawayId" uuid, "takeawayVersion" int, "paragraphKey" text, start int, "end" int,
        quote text, prefix text, suffix text, kind text, visibility text, body text, html text, renderer int,
        tags text[], "authorId" text, at timestamptz)
    ON CONFLICT (id) DO NOTHING
    RETURNING id, (SELECT d.name FROM "User" u JOIN "Department" d ON d.id = u."departmentId"
      WHERE u.id = "authorId") AS department`
}

/** The statement of a takeaway that is not deleted, locked against edits. */
export async function findStatement(db: Db, access: ReportAccess, takeawayId: string) {
  const [row] = await db.$queryRaw<{ code: string; statement: string; version: number }[]>`
    SELECT code, statement, version FROM "Takeaway"
    WHERE id = ${takeawayId}::uuid AND "reportId" = ${access.id}::uuid AND ${isLive('"Takeaway"')} FOR SHARE`
  return row ?? null
}

/** Updates an annotation of this version that is not deleted; returns whether it did. */
export async function updateAnnotation(
  db: Db,
  access: ReportAccess,
  row: AnnotationContent & { id: string; version: number; at: Date },
): Promise<boolean> {
  const { id, version, at, ...content } = row
  const { count } = await db.annotation.updateMany({
    where: { id, version, reportId: access.id, deletedAt: null },
    data: { ...content, version: version + 1, editedAt: at },
  })
  return count === 1
}

/** How many comments an annotation has; until the transaction ends it gets no first one. */
export async function lockReplies(db: Db, access: ReportAccess, id: string): Promise<number> {
  await db.$executeRaw`
    SELECT 1 FROM "Annotation" WHERE id = ${id}::uuid AND "reportId" = ${access.id}::uuid FOR UPDATE`
  return countComments(db, access, id)
}

/** Marks an annotation deleted; returns false if it already was. */
export async function markAnnotationDeleted(
  db: Db,
  access: ReportAccess,
  id: string,
  byId: string,
  at: Date,
) {
  const { count } = await db.annotation.updateMany({
    where: { id, reportId: access.id, deletedAt: null },
    data: { deletedAt: at, deletedById: byId },
  })
  return count === 1
}

/** The author and the report of an annotation in any report: ids are unique across reports. */
export function findAnnotationOwner(db: Db, id: string) {
  return db.annotation.findUnique({ where: { id }, select: { authorId: true, reportId: true } })
}

/** Inserts a private copy of an annotation with the same range. */
export async function insertPrivateCopy(
  db: Db,
  access: ReportAccess,
  copy: AnnotationContent & { id: string; from: string; at: Date },
) {
  await db.$executeRaw`
    INSERT INTO "Annotation" (id, "reportId", "revisionId", "takeawayId", "takeawayVersion", "paragraphKey", start, "end",
      quote, prefix, suffix, kind, visibility, body, html, renderer, tags, "authorId", "createdAt", "editedAt")
    SELECT ${copy.id}::uuid, n."reportId", n."revisionId", n."takeawayId", n."takeawayVersion", n."paragraphKey", n.start,
      n."end", n.quote, n.prefix, n.suffix, ${copy.kind}::"AnnotationKind", 'private', ${copy.body}, ${copy.html},
      ${copy.renderer}::int, ${copy.tags}::text[], n."authorId", n."createdAt", ${copy.at}
    FROM "Annotation" n WHERE n.id = ${copy.from}::uuid AND n."reportId" = ${access.id}::uuid`
}

/** The report of each of these takeaways, within these reports. */
export function findTakeawayReports(db: Db, access: readonly ReportAccess[], takeawayIds: string[]) {
  return db.takeaway.findMany({
    where: {
      id: { in: takeawayIds },
      ...standingWhere.takeaway,
      reportId: { in: access.map((report) => report.id) },
    },
    select: { id: true, reportId: true },
  })
}

/** The annotations that have these ids in any report, and whether this person may see them. */
export function findTakenAnnotations(db: Db, ids: string[], personId: string) {
  return db.$queryRaw<{ id: string; reportId: string; deleted: boolean; visible: boolean }[]>`
    SELECT n.id, n."reportId", n."deletedAt" IS NOT NULL AS deleted, ${annotationVisibleTo(personId)} AS visible
    FROM "Annotation" n WHERE n.id = ANY(${ids}::uuid[])`
}

import { type Actor, atLeast } from '@/lib/access/actor'
import { namedAt } from '@/lib/access/data/readers'
import type { Db } from '@/lib/db'
import type { Named } from '@/lib/text/mentions'
import { Prisma } from '@/prisma/generated/client'

/** What a report is found by: itself, or a thing in it. */
export type Way =
  | { slug: string }
  | { reportId: string }
  | { takeawayId: string }
  | { threadId: string }
  | { commentId: string }
  | { annotationId: string }

/** `shared`: it gets no new revision until the transaction ends; `alone`: nobody else holds it either way. */
export type Lock = 'shared' | 'alone'

export type ReportHead = {
  id: string
  slug: string
  title: string
  titleEn: string | null
  currentRevision: number
}

const locks = { shared: Prisma.sql`FOR SHARE`, alone: Prisma.sql`FOR NO KEY UPDATE`, none: Prisma.empty }

/** The report found that way, if this actor may see it; locked, it is as the last writer left it. */
export async function findReadableReport(
  db: Db,
  actor: Actor,
  way: Way,
  lock?: Lock,
): Promise<ReportHead | null> {
  const [report] = await db.$queryRaw<ReportHead[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision" FROM "Report" r
    WHERE ${found(way, actor)} AND ${readableBy(actor)} ${locks[lock ?? 'none']}`
  return report ?? null
}

/** The same, with those of its readers who are named at these spots of what is written there. */
export async function findReadableReportNaming(
  db: Db,
  actor: Actor,
  way: Way,
  spots: string[],
): Promise<(ReportHead & { named: Named[] }) | null> {
  const [report] = await db.$queryRaw<(ReportHead & { named: Named[] })[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision", ${namedAt(way, spots)} AS named FROM "Report" r
    WHERE ${found(way, actor)} AND ${readableBy(actor)}`
  return report ?? null
}

export function findReadableReports(db: Db, actor: Actor): Promise<ReportHead[]> {
  return db.$queryRaw<ReportHead[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision" FROM "Report" r
    WHERE ${readableBy(actor)} ORDER BY r."createdAt" DESC LIMIT 500`
}

/** Which of these reports the actor may see. */
export async function findReadableIds(db: Db, actor: Actor, reportIds: string[]): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Report" r WHERE r.id = ANY(${reportIds}::uuid[]) AND ${readableBy(actor)}`
  return new Set(rows.map((row) => row.id))
}

/** The reports this actor may see. */
function readableBy(actor: Actor): Prisma.Sql {
  return readableFor({
    editor: Prisma.sql`${atLeast(actor, 'editor')}`,
    id: Prisma.sql`${actor.id}`,
    departmentId: Prisma.sql`${actor.departmentId}::uuid`,
  })
}

/** The same for the people of a query, `u`: who of them may see the report `r`. */
export const readableToUser = Prisma.sql`u."deactivatedAt" IS NULL AND ${readableFor({
  editor: Prisma.sql`u.role IN ('editor', 'admin')`,
  id: Prisma.sql`u.id`,
  departmentId: Prisma.sql`u."departmentId"`,
})}`

/** For everyone, or named in person, or by department; all for editors and administrators. */
function readableFor(person: { editor: Prisma.Sql; id: Prisma.Sql; departmentId: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`(${person.editor} OR r.audience = 'everyone' OR r."createdById" = ${person.id} OR EXISTS (
    SELECT 1 FROM "ReportAudience" a WHERE a."reportId" = r.id
      AND (a."userId" = ${person.id} OR a."departmentId" = ${person.departmentId})))`
}

function found(way: Way, actor: Actor): Prisma.Sql {
  if ('slug' in way) return Prisma.sql`r.slug = ${way.slug}`
  if ('reportId' in way) return Prisma.sql`r.id = ${way.reportId}::uuid`
  if ('takeawayId' in way) {
    return Prisma.sql`r.id = (SELECT k."reportId" FROM "Takeaway" k
      WHERE k.id = ${way.takeawayId}::uuid AND k."deletedAt" IS NULL)`
  }
  if ('annotationId' in way) {
    return Prisma.sql`r.id = (SELECT n."reportId" FROM "Annotation" n
      LEFT JOIN "Takeaway" k ON k.id = n."takeawayId"
      WHERE n.id = ${way.annotationId}::uuid AND ${seenBy(actor)})`
  }
  const which =
    'threadId' in way
      ? Prisma.sql`t.id = ${way.threadId}::uuid`
      : Prisma.sql`t.id = (SELECT c."threadId" FROM "Comment" c WHERE c.id = ${way.commentId}::uuid)`
  return Prisma.sql`r.id = (SELECT t."reportId" FROM "Thread" t
    LEFT JOIN "Annotation" n ON n.id = t."annotationId"
    LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", n."takeawayId")
    WHERE ${which} AND (n.id IS NULL AND k."deletedAt" IS NULL OR n.id IS NOT NULL AND ${seenBy(actor)}))`
}

/** A private annotation is its author's alone, with all that hangs on it, administrators included; one on a deleted takeaway is gone with it. */
function seenBy(actor: Actor): Prisma.Sql {
  return Prisma.sql`(n.visibility = 'staff' OR n."authorId" = ${actor.id}) AND k."deletedAt" IS NULL`
}

import type { ReportRef } from '@/lib/access/data/reports'
import { isForStaff, readableToUser } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { type Audience, Prisma } from '@/prisma/generated/client'

/** Whether the person `u` may see the report `r` and has a name. */
export const readsReportCondition = Prisma.sql`(${readableToUser} AND u.name <> '')`

/** Whether others than its author may see a thing: not a private annotation, nor a thread or comment on one. */
export function isSharedCondition(ref: ReportRef): Prisma.Sql {
  if ('annotationId' in ref)
    return notPrivateCondition(Prisma.sql`"Annotation" n WHERE n.id = ${ref.annotationId}::uuid`)
  if ('threadId' in ref) return notPrivateCondition(annotationOfThread(Prisma.sql`${ref.threadId}::uuid`))
  if ('commentId' in ref)
    return notPrivateCondition(
      annotationOfThread(
        Prisma.sql`(SELECT c."threadId" FROM "Comment" c WHERE c.id = ${ref.commentId}::uuid)`,
      ),
    )
  return Prisma.sql`true`
}

const annotationOfThread = (id: Prisma.Sql) =>
  Prisma.sql`"Thread" t JOIN "Annotation" n ON n.id = t."annotationId" WHERE t.id = ${id}`

const notPrivateCondition = (found: Prisma.Sql) =>
  Prisma.sql`NOT EXISTS (SELECT 1 FROM ${found} AND NOT ${isForStaff()})`

/** As JSON, at most 1000 readers of report `r` and their departments whose name begins one of the texts. */
export function mentionedReaders(ref: ReportRef, mentionTexts: string[]): Prisma.Sql {
  const begins = (name: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM unnest(${mentionTexts}::text[]) s WHERE starts_with(s, ${name}))`
  return Prisma.sql`(SELECT coalesce(jsonb_agg(x), '[]') FROM (
    SELECT 'person' AS kind, u.id, u.name, d.name AS department
    FROM "User" u LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE ${begins(Prisma.sql`u.name`)} AND ${readsReportCondition} AND ${isSharedCondition(ref)}
    UNION ALL
    SELECT 'department', d.id::text, d.name, NULL FROM "Department" d
    WHERE ${begins(Prisma.sql`d.name`)} AND ${isSharedCondition(ref)}
      AND EXISTS (SELECT 1 FROM "User" u WHERE u."departmentId" = d.id AND ${readsReportCondition})
    LIMIT 1000) x)`
}

/** Whom a report is open to, by name. */
export function findAudience(db: Db, access: ReportAccess) {
  const named = { select: { id: true, name: true } } as const
  return db.report.findUniqueOrThrow({
    where: { id: access.id },
    select: { audience: true, audiences: { select: { user: named, department: named } } },
  })
}

/** Sets the audience and deletes the people and departments named before. */
export async function updateAudience(db: Db, access: ReportAccess, audience: Audience) {
  await db.$executeRaw`
    WITH former AS (DELETE FROM "ReportAudience" WHERE "reportId" = ${access.id}::uuid)
    UPDATE "Report" SET audience = ${audience}::"Audience" WHERE id = ${access.id}::uuid`
}

/** Names people and departments as readers; returns how many of them exist. */
export async function insertAudiences(db: Db, access: ReportAccess, users: string[], departments: string[]) {
  return db.$executeRaw`
    INSERT INTO "ReportAudience" (id, "reportId", "userId", "departmentId")
    SELECT gen_random_uuid(), ${access.id}::uuid, id, NULL FROM "User" WHERE id = ANY(${users}::text[])
    UNION ALL
    SELECT gen_random_uuid(), ${access.id}::uuid, NULL, id FROM "Department" WHERE id = ANY(${departments}::uuid[])`
}

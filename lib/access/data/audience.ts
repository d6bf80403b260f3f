import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { Audience } from '@/prisma/generated/client'

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

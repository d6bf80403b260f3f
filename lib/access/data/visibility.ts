import { type Actor, atLeast } from '@/lib/access/actor'
import { Prisma } from '@/prisma/generated/client'

/** Which reports a list is over: all that the actor may see, or the one that was proved. */
export type Sight = Readonly<{ actor: Actor } | { reportId: string }>

/** The reports `r` of a query that this actor may see. */
export function readableBy(actor: Actor): Prisma.Sql {
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

/** Whether the report `r` of a query belongs to a list over these reports. */
export function readable(sight: Sight): Prisma.Sql {
  return 'reportId' in sight ? Prisma.sql`r.id = ${sight.reportId}::uuid` : readableBy(sight.actor)
}

/** Whether a column of a query names such a report. */
export function inReadable(sight: Sight, column: Prisma.Sql): Prisma.Sql {
  return 'reportId' in sight
    ? Prisma.sql`${column} = ${sight.reportId}::uuid`
    : Prisma.sql`${column} IN (SELECT r.id FROM "Report" r WHERE ${readable(sight)})`
}

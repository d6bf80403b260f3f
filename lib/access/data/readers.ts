import type { Way } from '@/lib/access/data'
import { readableToUser } from '@/lib/access/data/visibility'
import { Prisma } from '@/prisma/generated/client'

/** The rule of who may see a report, asked the other way round: `u` is the person, `r` the report. */
export const readsReport = Prisma.sql`(${readableToUser} AND u.name <> '')`

/** Whether others see the thing as well: a private annotation is its author's alone, with all that hangs on it. */
export function isShared(way: Way): Prisma.Sql {
  if ('annotationId' in way)
    return notPrivate(Prisma.sql`"Annotation" n WHERE n.id = ${way.annotationId}::uuid`)
  if ('threadId' in way) return notPrivate(ofThread(Prisma.sql`${way.threadId}::uuid`))
  if ('commentId' in way)
    return notPrivate(
      ofThread(Prisma.sql`(SELECT c."threadId" FROM "Comment" c WHERE c.id = ${way.commentId}::uuid)`),
    )
  return Prisma.sql`true`
}

const ofThread = (id: Prisma.Sql) =>
  Prisma.sql`"Thread" t JOIN "Annotation" n ON n.id = t."annotationId" WHERE t.id = ${id}`

const notPrivate = (found: Prisma.Sql) =>
  Prisma.sql`NOT EXISTS (SELECT 1 FROM ${found} AND n.visibility <> 'staff')`

/** Of the readers of report `r`, and of the departments that have some, those whose name begins one of the spots, as JSON. */
export function namedAt(way: Way, spots: string[]): Prisma.Sql {
  const begins = (name: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM unnest(${spots}::text[]) s WHERE starts_with(s, ${name}))`
  return Prisma.sql`(SELECT coalesce(jsonb_agg(x), '[]') FROM (
    SELECT 'person' AS kind, u.id, u.name, d.name AS department
    FROM "User" u LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE ${begins(Prisma.sql`u.name`)} AND ${readsReport} AND ${isShared(way)}
    UNION ALL
    SELECT 'department', d.id::text, d.name, NULL FROM "Department" d
    WHERE ${begins(Prisma.sql`d.name`)} AND ${isShared(way)}
      AND EXISTS (SELECT 1 FROM "User" u WHERE u."departmentId" = d.id AND ${readsReport})
    LIMIT 1000) x)`
}

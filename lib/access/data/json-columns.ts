import { Prisma } from '@/prisma/generated/client'

/** The one row of a SELECT as a column of JSON, NULL where there is none; dates within come as text in ISO 8601. */
export function jsonRow(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT row_to_json(found) FROM (${select}) found)`
}

/** The rows of a SELECT in their order, as a column of JSON. */
export function jsonRows(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(found), '[]') FROM (${select}) found)`
}

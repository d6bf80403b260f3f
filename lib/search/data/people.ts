import { toLikePattern } from '@/lib/text/like-pattern'
import { Prisma } from '@/prisma/generated/client'

const maxPeople = Prisma.raw('5000')

/** Active people whose name has one of these spellings of every term, or all of them where `all`; rows as of hits. */
export function namedPeople(spellings: string[], all: boolean): Prisma.Sql {
  const patterns = spellings.map(toLikePattern)
  const like = Prisma.raw(spellings.some((one) => /[a-z]/i.test(one)) ? 'ILIKE' : 'LIKE')
  return Prisma.sql`(SELECT 0 AS rank, 'person' AS kind, 0 AS weight, u."createdAt" AS at, u.id, ARRAY[u.name] AS titles,
      ARRAY[d.name] AS texts, '' AS slug, '' AS place
    FROM "User" u LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE u."deactivatedAt" IS NULL AND u.name <> '' AND (${all}::boolean OR u.name ${like} ANY (${patterns}::text[]))
    ORDER BY u.name, u.id LIMIT ${maxPeople})`
}

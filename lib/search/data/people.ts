import type { Db } from '@/lib/db'
import { toLikePattern } from '@/lib/text/like-pattern'

export type PersonName = { id: string; name: string; department: string | null; createdAt: Date }

const maxPeople = 5000

/** Active people whose name has one of these spellings of every term, or all of them where `all`. */
export function findPeopleNamed(db: Db, spellings: string[], all: boolean): Promise<PersonName[]> {
  const patterns = spellings.map(toLikePattern)
  return db.$queryRaw<PersonName[]>`
    SELECT u.id, u.name, d.name AS department, u."createdAt" FROM "User" u
    LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE u."deactivatedAt" IS NULL AND u.name <> '' AND (${all}::boolean OR u.name ILIKE ANY (${patterns}::text[]))
    ORDER BY u.name, u.id LIMIT ${maxPeople}::int`
}

import type { Actor } from '@/lib/access/actor'
import { isSharedCondition, readsReportCondition } from '@/lib/access/data/readers'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { MentionCandidate } from '@/lib/discussion/mentions/suggest-mentions'
import type { DiscussionTarget } from '@/lib/discussion/schema'
import { Prisma } from '@/prisma/generated/client'

const PEOPLE = 5000
const DEPARTMENTS = 500
const RECENT = 100

/** The people who may see the subject, and their departments; recent authors of the thread are marked. */
export function findMentionCandidates(
  db: Db,
  access: ReportAccess,
  ref: DiscussionTarget | { threadId: string },
  actor: Actor,
): Promise<MentionCandidate[]> {
  const threadId = 'threadId' in ref ? ref.threadId : null
  const near = (id: Prisma.Sql) => Prisma.sql`coalesce(${id} = ${actor.departmentId}::uuid, false) AS near`
  return db.$queryRaw<MentionCandidate[]>`
    (SELECT 'person' AS kind, u.id, u.name, d.name AS department, ${near(Prisma.sql`d.id`)},
      u.id IN (SELECT c."authorId" FROM "Comment" c WHERE c."threadId" = ${threadId}::uuid
        ORDER BY c."createdAt" DESC LIMIT ${RECENT}) AS "takesPart"
    FROM "Report" r CROSS JOIN "User" u LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE r.id = ${access.id}::uuid AND ${readsReportCondition} AND ${isSharedCondition(ref)}
    ORDER BY u.id LIMIT ${PEOPLE})
    UNION ALL
    (SELECT 'department', d.id::text, d.name, NULL, ${near(Prisma.sql`d.id`)}, false
    FROM "Report" r CROSS JOIN "Department" d
    WHERE r.id = ${access.id}::uuid AND ${isSharedCondition(ref)}
      AND EXISTS (SELECT 1 FROM "User" u WHERE u."departmentId" = d.id AND ${readsReportCondition})
    ORDER BY d.id LIMIT ${DEPARTMENTS})`
}

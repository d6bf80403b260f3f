import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** So many comments one document holds. */
export const maxComments = 20_000

/** What the discussions are asked for: those of takeaways whole, of annotations whole, and what those of takeaways came to. */
export type Wanted = { discussed: string[]; concluded: string[]; annotations: string[] }

const standing = {
  where: { endedAt: null },
  select: { id: true },
} as const

/** Comments in the order they were said, deleted and hidden ones without their words; at most `maxComments`. */
export async function findTalk(db: Db, access: ReportsAccess, wanted: Wanted) {
  const { discussed, concluded, annotations } = wanted
  const rows = await db.comment.findMany({
    where: {
      thread: { reportId: { in: access.reports.map((report) => report.id) } },
      OR: [
        { thread: { takeawayId: { in: discussed } } },
        { thread: { annotationId: { in: annotations } } },
        {
          deletedAt: null,
          hiddenAt: null,
          conclusions: { some: { endedAt: null } },
          thread: { takeawayId: { in: concluded } },
        },
      ],
    },
    orderBy: [{ thread: { createdAt: 'asc' } }, { threadId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: maxComments,
    select: {
      id: true,
      threadId: true,
      parentId: true,
      body: true,
      createdAt: true,
      deletedAt: true,
      hiddenAt: true,
      author: { select: { name: true } },
      conclusions: standing,
      thread: {
        select: {
          takeawayId: true,
          annotationId: true,
          resolutions: {
            where: { reopenedAt: null },
            select: { resolvedAt: true, resolvedBy: { select: { name: true } } },
          },
        },
      },
    },
  })
  return rows.map((row) => {
    const { thread, author, conclusions, ...comment } = row
    const resolution = thread.resolutions[0]
    const gone = comment.deletedAt ? ('deleted' as const) : comment.hiddenAt ? ('hidden' as const) : null
    return {
      id: comment.id,
      threadId: comment.threadId,
      takeawayId: thread.takeawayId,
      annotationId: thread.annotationId,
      parentId: comment.parentId,
      author: author.name,
      body: gone ? '' : comment.body,
      at: comment.createdAt.toISOString(),
      gone,
      conclusion: !gone && conclusions.length > 0,
      resolved: resolution && { at: resolution.resolvedAt.toISOString(), by: resolution.resolvedBy.name },
    }
  })
}

/** How many comments that are neither deleted nor hidden the discussions of each of these takeaways have. */
export function countLiving(db: Db, access: ReportsAccess, takeawayIds: string[]) {
  const reports = access.reports.map((report) => report.id)
  return db.$queryRaw<{ takeawayId: string; living: number }[]>`
    SELECT t."takeawayId", count(*)::int AS living FROM "Thread" t JOIN "Comment" c ON c."threadId" = t.id
    WHERE t."takeawayId" = ANY(${takeawayIds}::uuid[]) AND t."reportId" = ANY(${reports}::uuid[])
      AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL
    GROUP BY t."takeawayId"`
}

/** Which of these comments and annotations may still be shown: neither deleted nor hidden nor, of annotations, private. */
export async function findStillShown(
  db: Db,
  access: ReportsAccess,
  ids: { comments: string[]; annotations: string[] },
): Promise<Set<string>> {
  const reports = access.reports.map((report) => report.id)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
      LEFT JOIN "Annotation" n ON n.id = t."annotationId"
    WHERE c.id = ANY(${ids.comments}::uuid[]) AND t."reportId" = ANY(${reports}::uuid[])
      AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL
      AND (n.id IS NULL OR n.visibility = 'staff' AND n."deletedAt" IS NULL)
    UNION ALL
    SELECT n.id FROM "Annotation" n
    WHERE n.id = ANY(${ids.annotations}::uuid[]) AND n."reportId" = ANY(${reports}::uuid[])
      AND n.visibility = 'staff' AND n."deletedAt" IS NULL`
  return new Set(rows.map((row) => row.id))
}

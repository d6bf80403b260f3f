import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { TakeawayKind } from '@/lib/takeaways/schema'

const short = { select: { id: true, code: true, title: true, titleEn: true, deletedAt: true } } as const

/** Everything a document says of the chosen takeaways, in one query. */
export function findContents(db: Db, access: ReportsAccess, ids: string[]) {
  return db.takeaway.findMany({
    where: { id: { in: ids }, deletedAt: null, reportId: { in: access.reports.map((report) => report.id) } },
    include: {
      theme: true,
      report: { select: { id: true, title: true, sourceName: true, sourceUrl: true, publishedAt: true } },
      evidence: {
        orderBy: { position: 'asc' },
        include: {
          revision: {
            select: {
              number: true,
              sha256: true,
              sections: { select: { heading: true, start: true, end: true, level: true } },
            },
          },
        },
      },
      figures: { orderBy: { position: 'asc' } },
      terms: { orderBy: { position: 'asc' } },
      threads: { select: { commentCount: true } },
      actions: { include: { action: short } },
      practices: { include: { practice: short } },
    },
  })
}

/** A document of so many is written in some seconds, during which the process answers nobody else. */
export const maxComments = 2_000

/** The discussions of the chosen takeaways, in the order they were said; at most `maxComments`. */
export function findDiscussions(db: Db, access: ReportsAccess, takeawayIds: string[]) {
  return db.comment.findMany({
    where: {
      thread: {
        takeawayId: { in: takeawayIds },
        reportId: { in: access.reports.map((report) => report.id) },
      },
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
      conclusions: { where: { endedAt: null }, select: { id: true } },
      thread: {
        select: {
          takeawayId: true,
          resolutions: {
            where: { reopenedAt: null },
            select: { resolvedAt: true, resolvedBy: { select: { name: true } } },
          },
        },
      },
    },
  })
}

/** What the discussions of the chosen takeaways came to, in the order they were begun; at most `maxComments`. */
export function findConclusions(db: Db, access: ReportsAccess, takeawayIds: string[]) {
  return db.conclusion.findMany({
    where: {
      endedAt: null,
      comment: { deletedAt: null, hiddenAt: null },
      thread: {
        takeawayId: { in: takeawayIds },
        reportId: { in: access.reports.map((report) => report.id) },
      },
    },
    orderBy: [{ thread: { createdAt: 'asc' } }, { threadId: 'asc' }],
    take: maxComments,
    select: {
      comment: { select: { id: true, body: true, createdAt: true, author: { select: { name: true } } } },
      thread: { select: { takeawayId: true } },
    },
  })
}

type Choice = {
  id: string
  code: string
  kind: TakeawayKind
  title: string
  titleEn: string | null
  report: { slug: string; title: string; titleEn: string | null }
}

/** The points offered when composing: those chosen already and the living takeaways of readable reports in report order, newest report first, at most 1,000. */
export function findChoices(db: Db, access: ReportsAccess, chosen: string[] = []): Promise<Choice[]> {
  const reports = access.reports.map((report) => report.id)
  return db.$queryRaw<Choice[]>`
    SELECT id, code, kind, title, "titleEn", report FROM (
      SELECT k.id, k.code, k.kind::text AS kind, k.title, k."titleEn", k."reportId", k.position,
        jsonb_build_object('slug', r.slug, 'title', r.title, 'titleEn', r."titleEn") AS report
      FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId"
      WHERE k."deletedAt" IS NULL AND k."reportId" = ANY(${reports}::uuid[])
      ORDER BY (k.id = ANY(${chosen}::uuid[])) DESC, k."reportId" DESC, k.position, k.id
      LIMIT 1000
    ) offered
    ORDER BY "reportId" DESC, position, id`
}

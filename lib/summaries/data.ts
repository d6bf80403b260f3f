import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { TakeawayKind } from '@/lib/takeaways/schema'

type Item = { takeawayId: string; discussion: boolean }
type Text = { title: string; intro: string; closing: string }

const owner = { select: { id: true, name: true, department: { select: { name: true } } } } as const

export function findSummary(db: Db, id: string) {
  return db.summary.findFirst({
    where: { id, deletedAt: null },
    include: {
      owner,
      items: { orderBy: { position: 'asc' }, select: { takeawayId: true, discussion: true } },
    },
  })
}

/** Whatever its state: a retry must not make a second one under the same id. */
export function findSummaryAnyState(db: Db, id: string) {
  return db.summary.findUnique({ where: { id }, select: { id: true, ownerId: true } })
}

/** The summaries of one owner, or all for those who may read all; newest change first. */
export function findSummaries(
  db: Db,
  ownerId: string | null,
  after: { updatedAt: Date; id: string } | null,
  limit: number,
) {
  return db.summary.findMany({
    where: {
      deletedAt: null,
      ...(ownerId ? { ownerId } : {}),
      ...(after
        ? {
            OR: [
              { updatedAt: { lt: after.updatedAt } },
              { updatedAt: after.updatedAt, id: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      title: true,
      updatedAt: true,
      createdAt: true,
      owner,
      _count: { select: { items: true } },
    },
  })
}

/** The ids among the given ones that are living takeaways of readable reports. */
export async function readableTakeaways(db: Db, access: ReportsAccess, ids: string[]): Promise<Set<string>> {
  const rows = await db.takeaway.findMany({
    where: { id: { in: ids }, deletedAt: null, reportId: { in: access.reports.map((report) => report.id) } },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

/** Returns whether it did; not if the id is taken. */
export async function insertSummary(
  db: Db,
  row: Text & { id: string; ownerId: string; reportId: string | null; at: Date },
  items: Item[],
) {
  const { at, ...fields } = row
  const { count } = await db.summary.createMany({
    data: [{ ...fields, createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await insertItems(db, row.id, items)
  return true
}

/** Writes only if the version still stands; returns whether it did. */
export async function updateSummary(
  db: Db,
  id: string,
  version: number,
  text: Text,
  items: Item[],
  at: Date,
) {
  const { count } = await db.summary.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...text, version: { increment: 1 }, updatedAt: at },
  })
  if (count === 0) return false
  await db.summaryItem.deleteMany({ where: { summaryId: id } })
  await insertItems(db, id, items)
  return true
}

export async function markSummaryDeleted(db: Db, id: string, at: Date | null) {
  await db.summary.update({ where: { id }, data: { deletedAt: at } })
}

async function insertItems(db: Db, summaryId: string, items: Item[]) {
  await db.summaryItem.createMany({ data: items.map((item, position) => ({ ...item, summaryId, position })) })
}

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
      author: { select: { name: true } },
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

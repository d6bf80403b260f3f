import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

export type Place = { reportId: string; position: number; id: string }

const ids = (access: ReportsAccess) => access.reports.map((report) => report.id)

const following = (after: Place | null) =>
  after
    ? {
        OR: [
          { reportId: { lt: after.reportId } },
          { reportId: after.reportId, position: { gt: after.position } },
          { reportId: after.reportId, position: after.position, id: { gt: after.id } },
        ],
      }
    : {}

const sorted = [{ reportId: 'desc' as const }, { position: 'asc' as const }, { id: 'asc' as const }]

const about = {
  report: { select: { slug: true, title: true, titleEn: true } },
  revision: { select: { number: true } },
  takeaway: { select: { id: true, code: true, kind: true, title: true, titleEn: true, deletedAt: true } },
} as const

export function findFigures(
  db: Db,
  access: ReportsAccess,
  { q, takeawayId }: { q?: string; takeawayId?: string },
  after: Place | null,
  limit: number,
) {
  const contains = { contains: escaped(q ?? ''), mode: 'insensitive' as const }
  return db.figure.findMany({
    where: {
      AND: [
        { reportId: { in: ids(access) }, ...(takeawayId ? { takeawayId } : {}) },
        following(after),
        q
          ? {
              OR: [
                { label: contains },
                { labelEn: contains },
                { value: contains },
                { unit: contains },
                { territory: contains },
                { date: contains },
                { quote: contains },
              ],
            }
          : {},
      ],
    },
    orderBy: sorted,
    take: limit,
    include: { ...about, checkedBy: { select: { id: true, name: true } } },
  })
}

export function findTerms(
  db: Db,
  access: ReportsAccess,
  { q }: { q?: string },
  after: Place | null,
  limit: number,
) {
  const contains = { contains: escaped(q ?? ''), mode: 'insensitive' as const }
  return db.term.findMany({
    where: {
      AND: [
        { reportId: { in: ids(access) } },
        following(after),
        q
          ? {
              OR: [
                { name: contains },
                { nameEn: contains },
                { meaning: contains },
                { meaningEn: contains },
                { quote: contains },
              ],
            }
          : {},
      ],
    },
    orderBy: sorted,
    take: limit,
    include: about,
  })
}

/** Prisma hands LIKE's own signs on to Postgres. */
function escaped(q: string): string {
  return q.replace(/[\\%_]/g, '\\$&')
}

/** Themes of readable takeaways, and those that no takeaway has yet. */
export function findThemes(db: Db, access: ReportsAccess | ReportAccess) {
  const reports = 'reports' in access ? ids(access) : [access.id]
  return db.theme.findMany({
    where: {
      OR: [
        { takeaways: { none: {} } },
        { takeaways: { some: { reportId: { in: reports }, deletedAt: null } } },
      ],
    },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, nameEn: true },
  })
}

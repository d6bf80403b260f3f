import type { z } from 'zod'
import { isLive, readableReport } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { figureFields, TakeawayHead, termFields, themeOutput } from '@/lib/takeaways/schema'
import { toLikePattern } from '@/lib/text/like-pattern'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

export type RegisterCursor = { reportId: string; position: number; id: string }

export type RegisterRow = TextAnchor & {
  id: string
  reportId: string
  position: number
  report: string
  revision: number
  /** Null without one, or where it is deleted. */
  takeaway: TakeawayHead | null
}

export type FigureFields = z.infer<typeof figureFields>
export type TermFields = z.infer<typeof termFields>

type FigureRow = RegisterRow &
  FigureFields & {
    checkedBy: { id: string; name: string } | null
    checkedAt: Date | null
  }

type TermRow = RegisterRow & TermFields

/** The columns that figures and terms `e` share. */
const entryColumns = Prisma.sql`e.id, e."reportId", e.position, e.quote, e.prefix, e.suffix, e.start, e."end",
  e."paragraphKey", r.slug AS report, v.number AS revision, CASE WHEN k.id IS NOT NULL THEN
    jsonb_build_object('id', k.id, 'code', k.code, 'kind', k.kind, 'title', k.title, 'titleEn', k."titleEn")
  END AS takeaway`

const sourceTables = Prisma.sql`JOIN "Report" r ON r.id = e."reportId" JOIN "Revision" v ON v.id = e."revisionId"
  LEFT JOIN "Takeaway" k ON k.id = e."takeawayId" AND ${isLive()}`

const sortColumns = Prisma.sql`e."reportId" DESC, e.position, e.id`

const afterCursor = (after: RegisterCursor | null) =>
  after
    ? Prisma.sql`(e."reportId" < ${after.reportId}::uuid OR e."reportId" = ${after.reportId}::uuid
        AND (e.position, e.id) > (${after.position}, ${after.id}::uuid))`
    : Prisma.sql`true`

/** Whether one of these columns contains the query, ignoring case. */
function queryCondition(q: string | undefined, searchedColumns: string[]): Prisma.Sql {
  if (!q) return Prisma.sql`true`
  const like = toLikePattern(q)
  const each = searchedColumns.map((name) => Prisma.sql`e.${Prisma.raw(name)} ILIKE ${like}`)
  return Prisma.sql`(${Prisma.join(each, ' OR ')})`
}

export function findFigures(
  db: Db,
  access: ReportsAccess,
  { q, takeawayId }: { q?: string; takeawayId?: string },
  after: RegisterCursor | null,
  limit: number,
): Promise<FigureRow[]> {
  const takeawayCondition = takeawayId ? Prisma.sql`e."takeawayId" = ${takeawayId}::uuid` : Prisma.sql`true`
  const searchedColumns = ['label', '"labelEn"', 'value', 'unit', 'territory', 'date', 'quote']
  return db.$queryRaw<FigureRow[]>`
    SELECT ${entryColumns}, e.value, e.unit, e.label, e."labelEn", e.territory, e.date, e."checkedAt",
      CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS "checkedBy"
    FROM "Figure" e ${sourceTables} LEFT JOIN "User" u ON u.id = e."checkedById"
    WHERE ${readableReport(access)} AND ${takeawayCondition} AND ${afterCursor(after)} AND ${queryCondition(q, searchedColumns)}
    ORDER BY ${sortColumns} LIMIT ${limit}`
}

export function findTerms(
  db: Db,
  access: ReportsAccess,
  { q }: { q?: string },
  after: RegisterCursor | null,
  limit: number,
): Promise<TermRow[]> {
  const searchedColumns = ['name', '"nameEn"', 'meaning', '"meaningEn"', 'quote']
  return db.$queryRaw<TermRow[]>`
    SELECT ${entryColumns}, e.name, e."nameEn", e.meaning, e."meaningEn" FROM "Term" e ${sourceTables}
    WHERE ${readableReport(access)} AND ${afterCursor(after)} AND ${queryCondition(q, searchedColumns)}
    ORDER BY ${sortColumns} LIMIT ${limit}`
}

type ThemeRow = z.infer<typeof themeOutput>

/** Themes of readable takeaways, and those without takeaways. */
export function findThemes(db: Db, access: ReportsAccess): Promise<ThemeRow[]> {
  return db.$queryRaw<ThemeRow[]>`
    SELECT h.id, h.name, h."nameEn" FROM "Theme" h
    WHERE NOT EXISTS (SELECT 1 FROM "Takeaway" k WHERE k."themeId" = h.id)
      OR h.id IN (SELECT k."themeId" FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId"
        WHERE ${isLive()} AND ${readableReport(access)})
    ORDER BY h.position, h.name LIMIT 500`
}

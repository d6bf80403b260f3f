import { takeawayComments } from '@/lib/access/data/counts'
import { inReportsFoundFirst, isLive } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { ListedTakeaway, TakeawayKind, TakeawayOrder } from '@/lib/takeaways/schema'
import { Prisma } from '@/prisma/generated/client'

export type TakeawayCriteria = {
  kind?: TakeawayKind
  theme?: string
  q?: string
  open?: boolean
  top?: boolean
}

export type TakeawayCursor = {
  reportId: string
  position: number
  createdAt: Date
  comments: number
  kind: TakeawayKind
  theme: string | null
  themePosition: number | null
  id: string
}

export type TakeawayListRow = ListedTakeaway & {
  reportId: string
  position: number
  createdAt: Date
  comments: number
  openThreads: number
  themePosition: number | null
}

const takeawayTables = Prisma.sql`
  "Takeaway" k
  LEFT JOIN "Theme" m ON m.id = k."themeId"`

/** Report, query, open discussion and level; without kind and theme, whose counts leave out their own filter. */
function baseCondition(access: ReportsAccess, { q, open, top }: TakeawayCriteria): Prisma.Sql {
  const conditions = [
    Prisma.sql`${isLive()}`,
    Prisma.sql`${inReportsFoundFirst(access, Prisma.sql`k."reportId"`)}`,
  ]
  if (open) conditions.push(Prisma.sql`k."openThreads" > 0`)
  if (top) conditions.push(Prisma.sql`k."parentId" IS NULL`)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`(k.title ILIKE ${like} OR k.statement ILIKE ${like} OR k.code ILIKE ${like}
      OR k."titleEn" ILIKE ${like} OR k."statementEn" ILIKE ${like}
      OR EXISTS (SELECT 1 FROM "Evidence" e WHERE e."takeawayId" = k.id AND e.quote ILIKE ${like}))`)
  }
  return Prisma.join(conditions, ' AND ')
}

const kindCondition = ({ kind }: TakeawayCriteria) =>
  kind ? Prisma.sql`k.kind = ${kind}::"TakeawayKind"` : Prisma.sql`true`
const themeCondition = ({ theme }: TakeawayCriteria) =>
  theme ? Prisma.sql`m.name IS NOT DISTINCT FROM ${theme}` : Prisma.sql`true`

/** Takeaways without a theme come last. */
const themePosition = Prisma.sql`coalesce(m.position, 2147483647), coalesce(m.name, '')`

const sortColumns: Record<TakeawayOrder, Prisma.Sql> = {
  kind: Prisma.sql`k.kind, k."reportId" DESC, k.position, k.id`,
  theme: Prisma.sql`${themePosition}, k."reportId" DESC, k.position, k.id`,
  report: Prisma.sql`k."reportId" DESC, k.position, k.id`,
  newest: Prisma.sql`k."createdAt" DESC, k.id DESC`,
  discussed: Prisma.sql`comments DESC, k.id DESC`,
}

function afterCursor(order: TakeawayOrder, after: TakeawayCursor): Prisma.Sql {
  if (order === 'newest')
    return Prisma.sql`(k."createdAt", k.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  if (order === 'discussed')
    return Prisma.sql`(${takeawayComments}, k.id) < (${after.comments}::int, ${after.id}::uuid)`
  const inReport = Prisma.sql`(k."reportId" < ${after.reportId}::uuid OR (k."reportId" = ${after.reportId}::uuid
    AND (k.position, k.id) > (${after.position}, ${after.id}::uuid)))`
  if (order === 'report') return inReport
  const [group, last] =
    order === 'kind'
      ? [Prisma.sql`k.kind`, Prisma.sql`${after.kind}::"TakeawayKind"`]
      : [themePosition, Prisma.sql`${after.themePosition ?? 2_147_483_647}::int, ${after.theme ?? ''}`]
  return Prisma.sql`((${group}) > (${last}) OR ((${group}) = (${last}) AND ${inReport}))`
}

/** A page of takeaways in this order: the columns of the cursor, the counts of the discussion, and what a line shows. */
export function findTakeawayPage(
  db: Db,
  access: ReportsAccess,
  filter: TakeawayCriteria,
  order: TakeawayOrder,
  after: TakeawayCursor | null,
  limit: number,
): Promise<TakeawayListRow[]> {
  return db.$queryRaw<TakeawayListRow[]>`
    SELECT k.id, k."reportId", k.position, k."createdAt", ${takeawayComments} AS comments, k."openThreads",
      k.code, k.kind::text AS kind, k.title, k."titleEn", k.statement, k."statementEn", k."parentId",
      m.name AS theme, m."nameEn" AS "themeEn", m.position AS "themePosition"
    FROM ${takeawayTables}
    WHERE ${baseCondition(access, filter)} AND ${kindCondition(filter)} AND ${themeCondition(filter)}
      AND ${after ? afterCursor(order, after) : Prisma.sql`true`}
    ORDER BY ${sortColumns[order]} LIMIT ${limit}`
}

export type TakeawayCount = {
  kind: TakeawayKind
  theme: string | null
  themeEn: string | null
  themePosition: number | null
  total: number
  open: number
  kindMatches: boolean
  themeMatches: boolean
}

/** The number of takeaways for each pair of kind and theme under the other filters. */
export function countTakeaways(
  db: Db,
  access: ReportsAccess,
  filter: TakeawayCriteria,
): Promise<TakeawayCount[]> {
  return db.$queryRaw<TakeawayCount[]>`
    SELECT k.kind::text AS kind, m.name AS theme, m."nameEn" AS "themeEn", m.position AS "themePosition",
      count(*)::int AS total, (count(*) FILTER (WHERE k."openThreads" > 0))::int AS open,
      bool_and(${kindCondition(filter)}) AS "kindMatches", bool_and(${themeCondition(filter)}) AS "themeMatches"
    FROM ${takeawayTables}
    WHERE ${baseCondition(access, filter)}
    GROUP BY k.kind, m.name, m."nameEn", m.position
    ORDER BY m.position NULLS LAST, m.name`
}

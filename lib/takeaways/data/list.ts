import { inReadable, isLive, isOpen } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { TakeawayKind, TakeawayOrder } from '@/lib/takeaways/schema'
import { Prisma } from '@/prisma/generated/client'

export type Filter = { kind?: TakeawayKind; theme?: string; q?: string; open?: boolean }

export type Place = { reportId: string; position: number; createdAt: Date; comments: number; id: string }

export type Listed = {
  id: string
  reportId: string
  position: number
  createdAt: Date
  comments: number
  openThreads: number
}

const source = Prisma.sql`
  "Takeaway" k
  LEFT JOIN "Theme" m ON m.id = k."themeId"
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(t."commentCount"), 0)::int AS comments,
      (count(*) FILTER (WHERE ${isOpen()}))::int AS open
    FROM "Thread" t WHERE t."takeawayId" = k.id
  ) d ON true`

/** Report, words and open discussion; kind and theme are left to the caller, as their counts look past themselves. */
function base(access: ReportsAccess, { q, open }: Filter): Prisma.Sql {
  const parts = [Prisma.sql`${isLive()}`, Prisma.sql`${inReadable(access, Prisma.sql`k."reportId"`)}`]
  if (open) parts.push(Prisma.sql`d.open > 0`)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(Prisma.sql`(k.title ILIKE ${like} OR k.statement ILIKE ${like} OR k.code ILIKE ${like}
      OR k."titleEn" ILIKE ${like} OR k."statementEn" ILIKE ${like}
      OR EXISTS (SELECT 1 FROM "Evidence" e WHERE e."takeawayId" = k.id AND e.quote ILIKE ${like}))`)
  }
  return Prisma.join(parts, ' AND ')
}

const ofKind = ({ kind }: Filter) => (kind ? Prisma.sql`k.kind = ${kind}::"TakeawayKind"` : Prisma.sql`true`)
const ofTheme = ({ theme }: Filter) =>
  theme ? Prisma.sql`m.name IS NOT DISTINCT FROM ${theme}` : Prisma.sql`true`

const sorted: Record<TakeawayOrder, Prisma.Sql> = {
  report: Prisma.sql`k."reportId" DESC, k.position, k.id`,
  newest: Prisma.sql`k."createdAt" DESC, k.id DESC`,
  discussed: Prisma.sql`d.comments DESC, k.id DESC`,
}

function beyond(order: TakeawayOrder, after: Place): Prisma.Sql {
  if (order === 'newest')
    return Prisma.sql`(k."createdAt", k.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  if (order === 'discussed') return Prisma.sql`(d.comments, k.id) < (${after.comments}, ${after.id}::uuid)`
  return Prisma.sql`(k."reportId" < ${after.reportId}::uuid OR (k."reportId" = ${after.reportId}::uuid
    AND (k.position, k.id) > (${after.position}, ${after.id}::uuid)))`
}

/** A page of ids in the asked order, with what the cursor and the list need to know. */
export function findListed(
  db: Db,
  access: ReportsAccess,
  filter: Filter,
  order: TakeawayOrder,
  after: Place | null,
  limit: number,
): Promise<Listed[]> {
  return db.$queryRaw<Listed[]>`
    SELECT k.id, k."reportId", k.position, k."createdAt", d.comments, d.open AS "openThreads"
    FROM ${source}
    WHERE ${base(access, filter)} AND ${ofKind(filter)} AND ${ofTheme(filter)}
      AND ${after ? beyond(order, after) : Prisma.sql`true`}
    ORDER BY ${sorted[order]} LIMIT ${limit}`
}

export type Counted = {
  kind: TakeawayKind
  theme: string | null
  themeEn: string | null
  themePosition: number | null
  total: number
  open: number
  kindMatches: boolean
  themeMatches: boolean
}

/** How many there are for each pair of kind and theme under the other filters, in one pass. */
export function countListed(db: Db, access: ReportsAccess, filter: Filter): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT k.kind::text AS kind, m.name AS theme, m."nameEn" AS "themeEn", m.position AS "themePosition",
      count(*)::int AS total, (count(*) FILTER (WHERE d.open > 0))::int AS open,
      bool_and(${ofKind(filter)}) AS "kindMatches", bool_and(${ofTheme(filter)}) AS "themeMatches"
    FROM ${source}
    WHERE ${base(access, filter)}
    GROUP BY k.kind, m.name, m."nameEn", m.position
    ORDER BY m.position NULLS LAST, m.name`
}

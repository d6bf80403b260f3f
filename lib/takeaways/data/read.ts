import { jsonRow, jsonRows } from '@/lib/access/data/json-columns'
import { isLive } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { TakeawayListRow } from '@/lib/takeaways/data/list'
import type { FigureFields, TermFields } from '@/lib/takeaways/data/registers'
import type { EvidenceRow } from '@/lib/takeaways/data/write'
import type { ListedTakeaway, TakeawayHead } from '@/lib/takeaways/schema'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

type PassageRange = Omit<TextAnchor, 'prefix' | 'suffix'>
type LinkedTakeaway = TakeawayHead & {
  practiceId: string
  actionId: string
  reason: string
  reasonEn: string | null
}

/** Everything that is presented of a takeaway. */
export type TakeawayRecord = ListedTakeaway & {
  version: number
  createdAt: Date
  updatedAt: Date
  createdBy: { id: string; name: string } | null
  report: string
  reportTitle: string
  reportTitleEn: string | null
  parent: TakeawayHead | null
  children: TakeawayHead[]
  evidence: (EvidenceRow & { revision: number })[]
  figures: (PassageRange &
    FigureFields & {
      id: string
      revision: number
      checkedBy: string | null
      /** In ISO 8601, as all times within JSON. */
      checkedAt: string | null
    })[]
  terms: (PassageRange & TermFields & { id: string })[]
  /** The actions that it leads to, and the practices that lead to it. */
  actions: LinkedTakeaway[]
  practices: LinkedTakeaway[]
}

const headColumns = Prisma.sql`o.id, o.code, o.kind, o.title, o."titleEn"`
const rangeColumns = Prisma.sql`e.id, e."paragraphKey", e.start, e."end", e.quote`

const takeawayColumns = Prisma.sql`
  k.id, k.code, k.kind::text AS kind, k.title, k."titleEn", k.statement, k."statementEn", k."parentId", k.version,
  k."createdAt", k."updatedAt", m.name AS theme, m."nameEn" AS "themeEn",
  r.slug AS report, r.title AS "reportTitle", r."titleEn" AS "reportTitleEn",
  ${jsonRow(Prisma.sql`SELECT u.id, u.name FROM "User" u WHERE u.id = k."createdById"`)} AS "createdBy",
  ${jsonRow(Prisma.sql`SELECT ${headColumns} FROM "Takeaway" o WHERE o.id = k."parentId"`)} AS parent,
  ${jsonRows(Prisma.sql`SELECT ${headColumns} FROM "Takeaway" o WHERE o."parentId" = k.id AND ${isLive('o')}
    ORDER BY o.position, o.id`)} AS children,
  ${jsonRows(Prisma.sql`SELECT ${rangeColumns}, e.prefix, e.suffix, e."revisionId", v.number AS revision
    FROM "Evidence" e JOIN "Revision" v ON v.id = e."revisionId"
    WHERE e."takeawayId" = k.id ORDER BY e.position`)} AS evidence,
  ${jsonRows(Prisma.sql`SELECT ${rangeColumns}, e.value, e.unit, e.label, e."labelEn", e.territory, e.date,
    v.number AS revision, u.name AS "checkedBy", e."checkedAt"
    FROM "Figure" e JOIN "Revision" v ON v.id = e."revisionId" LEFT JOIN "User" u ON u.id = e."checkedById"
    WHERE e."takeawayId" = k.id ORDER BY e.position`)} AS figures,
  ${jsonRows(Prisma.sql`SELECT ${rangeColumns}, e.name, e."nameEn", e.meaning, e."meaningEn"
    FROM "Term" e WHERE e."takeawayId" = k.id ORDER BY e.position`)} AS terms,
  ${jsonRows(Prisma.sql`SELECT l."practiceId", l."actionId", l.reason, l."reasonEn", ${headColumns}
    FROM "Link" l JOIN "Takeaway" o ON o.id = l."actionId" AND ${isLive('o')}
    WHERE l."practiceId" = k.id ORDER BY o.position`)} AS actions,
  ${jsonRows(Prisma.sql`SELECT l."practiceId", l."actionId", l.reason, l."reasonEn", ${headColumns}
    FROM "Link" l JOIN "Takeaway" o ON o.id = l."practiceId" AND ${isLive('o')}
    WHERE l."actionId" = k.id ORDER BY o.position`)} AS practices`

const takeawayTables = Prisma.sql`
  "Takeaway" k JOIN "Report" r ON r.id = k."reportId" LEFT JOIN "Theme" m ON m.id = k."themeId"`

async function selectTakeaway<Extra extends object>(
  db: Db,
  access: ReportAccess,
  id: string,
  extra: Prisma.Sql = Prisma.empty,
): Promise<(TakeawayRecord & Extra) | null> {
  const [row] = await db.$queryRaw<(TakeawayRecord & Extra)[]>`
    SELECT ${takeawayColumns} ${extra} FROM ${takeawayTables}
    WHERE k.id = ${id}::uuid AND k."reportId" = ${access.id}::uuid AND ${isLive()}`
  return row ?? null
}

export function findTakeaway(db: Db, access: ReportAccess, id: string): Promise<TakeawayRecord | null> {
  return selectTakeaway(db, access, id)
}

export type CurrentText = {
  id: string
  text: string
  paragraphs: { key: string; start: number; end: number }[]
}

/** A takeaway with the current text, to check changed evidence against. */
export async function findTakeawayWithText(db: Db, access: ReportAccess, id: string) {
  const found = await selectTakeaway<{ text: CurrentText | null }>(
    db,
    access,
    id,
    Prisma.sql`, ${jsonRow(Prisma.sql`SELECT v.id, v.text,
      ${jsonRows(Prisma.sql`SELECT p.key, p.start, p."end" FROM "Paragraph" p
        WHERE p."revisionId" = v.id ORDER BY p.position`)} AS paragraphs
      FROM "Revision" v WHERE v."reportId" = k."reportId" AND v.number = ${access.currentRevision}`)} AS text`,
  )
  if (!found) return { row: null, text: null }
  const { text, ...row } = found
  return { row, text }
}

/** The takeaways of a page that `findTakeawayPage` found for its reader. */
export function findTakeaways(db: Db, listed: readonly TakeawayListRow[]): Promise<TakeawayRecord[]> {
  const ids = listed.map(({ id }) => id)
  return db.$queryRaw<TakeawayRecord[]>`
    SELECT ${takeawayColumns} FROM ${takeawayTables} WHERE k.id = ANY(${ids}::uuid[]) AND ${isLive()}`
}

export type NeighbourRow = Omit<TakeawayHead, 'kind'>
export type SurroundingText = { start: number; text: string }
type Surroundings = {
  previous: NeighbourRow | null
  next: NeighbourRow | null
  passages: Record<string, SurroundingText> | null
}

/** A takeaway with its neighbours, and by evidence id the paragraph, or 300 code points, around each quote. */
export function findTakeawayInContext(db: Db, access: ReportAccess, id: string) {
  const neighbour = (condition: Prisma.Sql) =>
    jsonRow(Prisma.sql`SELECT o.id, o.code, o.title, o."titleEn" FROM "Takeaway" o
      WHERE o."reportId" = k."reportId" AND ${isLive('o')} AND ${condition} LIMIT 1`)
  return selectTakeaway<Surroundings>(
    db,
    access,
    id,
    Prisma.sql`,
      ${neighbour(Prisma.sql`(o.position, o.id) < (k.position, k.id) ORDER BY o.position DESC, o.id DESC`)} AS previous,
      ${neighbour(Prisma.sql`(o.position, o.id) > (k.position, k.id) ORDER BY o.position, o.id`)} AS next,
      (SELECT json_object_agg(e.id, json_build_object('start', w.first, 'text', substr(v.text, w.first + 1, w.last - w.first)))
        FROM "Evidence" e
        JOIN "Revision" v ON v.id = e."revisionId"
        LEFT JOIN "Paragraph" p ON p."revisionId" = e."revisionId" AND p.key = e."paragraphKey"
        CROSS JOIN LATERAL (SELECT
          greatest(least(p.start, e.start), e.start - 300) AS first,
          least(greatest(p."end", e."end"), e."end" + 300) AS last) w
        WHERE e."takeawayId" = k.id) AS passages`,
  )
}

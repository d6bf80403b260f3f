import { reportCounts } from '@/lib/access/data/counts'
import { readableReport } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { Structure } from '@/lib/text/structure'
import { type Audience, Prisma } from '@/prisma/generated/client'

export type ReportCursor = { createdAt: Date; id: string }

type StoredReport = {
  slug: string
  title: string
  titleEn: string | null
  sourceName: string | null
  sourceUrl: string | null
  publishedAt: Date | null
  createdAt: Date
}

type ListedReport = StoredReport & {
  id: string
  audience: Audience
  currentRevision: number
  counts: { takeaways: number; figures: number; terms: number }
}

/** A page of readable reports, newest first, with the counts of what each has. */
export function findReports(db: Db, access: ReportsAccess, after: ReportCursor | null, limit: number) {
  const afterCursor = after
    ? Prisma.sql`(r."createdAt", r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`
  return db.$queryRaw<ListedReport[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."sourceName", r."sourceUrl", r."publishedAt", r.audience,
      r."currentRevision", r."createdAt", ${reportCounts} AS counts
    FROM "Report" r WHERE ${readableReport(access)} AND ${afterCursor}
    ORDER BY r."createdAt" DESC, r.id DESC LIMIT ${limit}`
}

type ReportRow = Omit<ListedReport, 'currentRevision'> &
  Structure & {
    number: number
    sha256: string
    importedAt: Date
    text: string | null
  }

/** The report with the sections and paragraphs of one revision, and its text where `withText`; undefined without it. */
export async function findReport(db: Db, access: ReportAccess, withText: boolean, revision: number) {
  const [row] = await db.$queryRaw<ReportRow[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."sourceName", r."sourceUrl", r."publishedAt", r.audience,
      r."createdAt", ${reportCounts} AS counts, v.number, v.sha256, v."createdAt" AS "importedAt",
      CASE WHEN ${withText} THEN v.text END AS text,
      (SELECT json_agg(json_build_object('key', s.key, 'parentKey', s."parentKey", 'level', s.level,
          'heading', s.heading, 'runIn', s."runIn", 'start', s.start, 'end', s."end") ORDER BY s.position)
        FROM "Section" s WHERE s."revisionId" = v.id) AS sections,
      (SELECT json_agg(json_build_object('key', p.key, 'sectionKey', p."sectionKey", 'start', p.start,
          'end', p."end") ORDER BY p.position)
        FROM "Paragraph" p WHERE p."revisionId" = v.id) AS paragraphs
    FROM "Report" r JOIN "Revision" v ON v."reportId" = r.id AND v.number = ${revision}
    WHERE r.id = ${access.id}::uuid`
  if (!row) return undefined
  const { number, sha256, importedAt, text, sections, paragraphs, ...report } = row
  return {
    ...report,
    revision: { number, sha256, createdAt: importedAt },
    text: text ?? undefined,
    sections: sections ?? [],
    paragraphs: paragraphs ?? [],
  }
}

/** The sections and paragraphs of a revision in their order. */
export const structureSelect = {
  sections: {
    orderBy: { position: 'asc' },
    select: { key: true, parentKey: true, level: true, heading: true, runIn: true, start: true, end: true },
  },
  paragraphs: {
    orderBy: { position: 'asc' },
    select: { key: true, sectionKey: true, start: true, end: true },
  },
} as const

const revisionTextSelect = {
  id: true,
  number: true,
  sha256: true,
  text: true,
  paragraphs: structureSelect.paragraphs,
} as const

/** The text and the paragraphs of the current revision. */
export async function findCurrentText(db: Db, access: ReportAccess) {
  return db.revision.findUniqueOrThrow({
    where: { reportId_number: { reportId: access.id, number: access.currentRevision } },
    select: revisionTextSelect,
  })
}

/** The text and the paragraphs of a revision, or null. */
export async function findRevisionText(db: Db, access: ReportAccess, number: number) {
  return db.revision.findUnique({
    where: { reportId_number: { reportId: access.id, number } },
    select: revisionTextSelect,
  })
}

/** The slugs in use that begin with this prefix. */
export async function findSlugs(db: Db, prefix: string): Promise<Set<string>> {
  const rows = await db.report.findMany({
    where: { slug: { startsWith: prefix } },
    select: { slug: true },
  })
  return new Set(rows.map((row) => row.slug))
}

export type NewReport = StoredReport & { createdById: string | null }

export async function insertReport(db: Db, row: NewReport): Promise<string> {
  const { id } = await db.report.create({ data: row, select: { id: true } })
  return id
}

export type NewRevision = Structure & {
  id: string
  reportId: string
  number: number
  text: string
  sha256: string
  original: Uint8Array | null
  originalName: string | null
  originalType: string | null
  createdById: string | null
  createdAt: Date
}

/** Inserts a revision with its sections and paragraphs in one statement. */
export async function insertRevision(db: Db, row: NewRevision) {
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO "Revision" (id, "reportId", number, text, sha256, original, "originalName", "originalType", "createdById", "createdAt")
      VALUES (${row.id}::uuid, ${row.reportId}::uuid, ${row.number}, ${row.text}, ${row.sha256}, ${row.original},
              ${row.originalName}, ${row.originalType}, ${row.createdById}, ${row.createdAt})
      RETURNING id
    ), sections AS (
      INSERT INTO "Section" (id, "revisionId", key, "parentKey", level, heading, "runIn", start, "end", position)
      SELECT gen_random_uuid(), made.id, part.key, part."parentKey", part.level, part.heading, part."runIn", part.start, part."end", part.position
      FROM made, jsonb_to_recordset(${JSON.stringify(withPositions(row.sections))}::jsonb)
        AS part(key text, "parentKey" text, level int, heading text, "runIn" boolean, start int, "end" int, position int)
    )
    INSERT INTO "Paragraph" (id, "revisionId", key, "sectionKey", start, "end", position)
    SELECT gen_random_uuid(), made.id, part.key, part."sectionKey", part.start, part."end", part.position
    FROM made, jsonb_to_recordset(${JSON.stringify(withPositions(row.paragraphs))}::jsonb)
      AS part(key text, "sectionKey" text, start int, "end" int, position int)`
}

function withPositions<Item>(items: Item[]) {
  return items.map((item, position) => ({ ...item, position }))
}

import { reportCounts } from '@/lib/access/data/counts'
import { readableReport } from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { Structure } from '@/lib/text/structure'
import { type Audience, Prisma } from '@/prisma/generated/client'

export type ReportCursor = { createdAt: Date; id: string }

const undeleted = { deletedAt: null } as const

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

/** The report with the sections and paragraphs of one revision, and its text where `withText`. */
export function findReport(db: Db, access: ReportAccess, withText: boolean, revision: number) {
  return db.report.findUniqueOrThrow({
    where: { id: access.id },
    select: {
      id: true,
      slug: true,
      title: true,
      titleEn: true,
      sourceName: true,
      sourceUrl: true,
      publishedAt: true,
      audience: true,
      createdAt: true,
      createdBy: { select: { id: true, name: true } },
      _count: { select: { takeaways: { where: undeleted }, figures: true, terms: true } },
      audiences: {
        select: {
          user: { select: { id: true, name: true } },
          department: { select: { id: true, name: true } },
        },
      },
      revisions: {
        where: { number: revision },
        select: {
          number: true,
          sha256: true,
          createdAt: true,
          originalName: true,
          text: withText,
          ...structureSelect,
        },
      },
    },
  })
}

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

import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { structureSelect } from '@/lib/reports/data/reports'
import { anchorCountColumns, anchorSubject, visibleRanges } from '@/lib/revisions/data/anchors'
import type { AnchorCounts } from '@/lib/revisions/range'

/** A revision with its text and structure, or null. */
export function findRevision(db: Db, access: ReportAccess, number: number) {
  return db.revision.findUnique({
    where: { reportId_number: { reportId: access.id, number } },
    select: {
      id: true,
      number: true,
      sha256: true,
      text: true,
      createdAt: true,
      ...structureSelect,
    },
  })
}

/** The numbers of the report's revisions, newest first, at most 200. */
export async function findRevisionNumbers(db: Db, access: ReportAccess): Promise<number[]> {
  const rows = await db.revision.findMany({
    where: { reportId: access.id },
    orderBy: { number: 'desc' },
    take: 200,
    select: { number: true },
  })
  return rows.map((row) => row.number)
}

type RevisionRefs = { id: { in: string[] } } | { number: { in: number[] } }

export function findRevisionTexts(db: Db, access: ReportAccess, refs: RevisionRefs) {
  return db.revision.findMany({
    where: { ...refs, reportId: access.id },
    select: { id: true, number: true, createdAt: true, text: true, paragraphs: structureSelect.paragraphs },
  })
}

/** The keys of sections and paragraphs of all revisions, and the number of the next revision. */
export async function findUsedKeys(db: Db, access: ReportAccess) {
  const [row] = await db.$queryRaw<{ keys: string[]; next: number }[]>`
    SELECT max(v.number) + 1 AS next, ARRAY(
      SELECT key FROM "Paragraph" WHERE "revisionId" = ANY(array_agg(v.id))
      UNION SELECT key FROM "Section" WHERE "revisionId" = ANY(array_agg(v.id))) AS keys
    FROM "Revision" v WHERE v."reportId" = ${access.id}::uuid`
  return { next: row!.next, keys: new Set(row!.keys) }
}

export async function updateCurrentRevision(db: Db, access: ReportAccess, number: number) {
  await db.report.update({ where: { id: access.id }, data: { currentRevision: number } })
}

type RevisionRow = AnchorCounts & {
  number: number
  sha256: string
  originalName: string | null
  createdAt: Date
  createdById: string | null
  createdBy: string | null
  length: number
}

/** A page of revisions, newest first, with the anchors by status of the ranges this person may see. */
export function findRevisions(
  db: Db,
  access: ReportAccess,
  actorId: string,
  before: number | null,
  limit: number,
): Promise<RevisionRow[]> {
  return db.$queryRaw<RevisionRow[]>`
    WITH page AS (
      SELECT * FROM "Revision"
      WHERE "reportId" = ${access.id}::uuid AND number < ${before ?? 2147483647}::int
      ORDER BY number DESC LIMIT ${limit}
    ), counted AS (
      SELECT a."revisionId", ${anchorCountColumns}
      FROM "Anchor" a JOIN ${visibleRanges(access, actorId)} r ON r.id = ${anchorSubject}
      WHERE a."revisionId" IN (SELECT id FROM page)
      GROUP BY a."revisionId"
    )
    SELECT v.number, v.sha256, v."originalName", v."createdAt", u.id AS "createdById", u.name AS "createdBy",
      char_length(v.text)::int AS length, coalesce(c.same, 0) AS same, coalesce(c.moved, 0) AS moved,
      coalesce(c.proposed, 0) AS proposed, coalesce(c.orphaned, 0) AS orphaned
    FROM page v LEFT JOIN counted c ON c."revisionId" = v.id LEFT JOIN "User" u ON u.id = v."createdById"
    ORDER BY v.number DESC`
}

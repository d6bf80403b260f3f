import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

const paragraphs = {
  orderBy: { position: 'asc' },
  select: { key: true, sectionKey: true, start: true, end: true },
} as const

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
      sections: {
        orderBy: { position: 'asc' },
        select: {
          key: true,
          parentKey: true,
          level: true,
          heading: true,
          runIn: true,
          start: true,
          end: true,
        },
      },
      paragraphs,
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
    select: { id: true, number: true, createdAt: true, text: true, paragraphs },
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

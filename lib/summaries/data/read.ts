import type { Actor } from '@/lib/access/actor'
import { jsonRow, jsonRows } from '@/lib/access/data/json-columns'
import {
  isLive,
  isSharedWith,
  isShown,
  isStandingConclusion,
  isStandingFinish,
  readableReport,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { Particulars } from '@/lib/documents/summary-content'
import { maxPoints, type PointRow } from '@/lib/summaries/schema'
import { Prisma, type Summary, type SummaryGrant, type SummaryPart } from '@/prisma/generated/client'

const owner = { select: { id: true, name: true, department: { select: { name: true } } } } as const

/** Shares that are this person's, in person or by department. */
const sharedWith = ({ id, departmentId }: Pick<Actor, 'id' | 'departmentId'>) => ({
  OR: [{ userId: id }, ...(departmentId ? [{ departmentId }] : [])],
})

type SummaryRow = Summary & {
  owner: { id: string; name: string; department: { name: string } | null }
  parts: SummaryPart[]
  finish: { finishedAt: string; finishedBy: string; inputs: Prisma.JsonValue } | null
  /** What the actor was granted, in person or by department: the more of it. */
  grant: SummaryGrant | null
}

/** One summary with its parts in order, what it is frozen with while finished, and what the actor was granted. */
export async function findSummary(
  db: Db,
  id: string,
  actor: Pick<Actor, 'id' | 'departmentId'>,
  which: 'living' | 'deleted too' = 'living',
) {
  const [found] = await db.$queryRaw<SummaryRow[]>`
    SELECT s.id, s.title, s.template::text AS template, s.form::text AS form, s.particulars, s."reportId", s."ownerId",
      s.intro, s.closing, s.version, s."createdAt", s."updatedAt", s."deletedAt", s."finishedAt",
      ${jsonRow(Prisma.sql`SELECT u.id, u.name,
        ${jsonRow(Prisma.sql`SELECT d.name FROM "Department" d WHERE d.id = u."departmentId"`)} AS department
        FROM "User" u WHERE u.id = s."ownerId"`)} AS owner,
      ${jsonRows(Prisma.sql`SELECT p.* FROM "SummaryPart" p WHERE p."summaryId" = s.id ORDER BY p.position`)} AS parts,
      ${jsonRow(Prisma.sql`SELECT f."finishedAt", u.name AS "finishedBy", f.inputs
        FROM "SummaryFinish" f JOIN "User" u ON u.id = f."finishedById"
        WHERE f."summaryId" = s.id AND ${isStandingFinish('f')}`)} AS finish,
      (SELECT max(shared.level)::text FROM "SummaryShare" shared
        WHERE shared."summaryId" = s.id AND ${isSharedWith(actor)}) AS grant
    FROM "Summary" s WHERE s.id = ${id}::uuid AND (${which === 'deleted too'} OR s."deletedAt" IS NULL)`
  if (!found) return null
  const { finish, ...summary } = found
  return {
    ...summary,
    particulars: summary.particulars as Particulars,
    finish: finish && { ...finish, finishedAt: new Date(finish.finishedAt) },
  }
}

/** The most of what was granted, in person and by department. */
export function grantOf(shares: { level: SummaryGrant }[]): SummaryGrant | null {
  const levels = shares.map((share) => share.level)
  return levels.includes('write') ? 'write' : (levels[0] ?? null)
}

/** Whose it is, deleted or not. */
export async function findOwner(db: Db, id: string): Promise<string | null> {
  const found = await db.summary.findUnique({ where: { id }, select: { ownerId: true } })
  return found?.ownerId ?? null
}

type SummaryOwnership = 'mine' | 'shared' | 'own' | 'everyones'
type SummaryLifecycle = 'living' | 'deleted'

/** The summaries that are one's own, shared with one, either of both, or everyone's; newest change first. */
export function findSummaries(
  db: Db,
  actor: Actor,
  whose: SummaryOwnership,
  which: SummaryLifecycle,
  after: { updatedAt: Date; id: string } | null,
  limit: number,
) {
  const mine = { ownerId: actor.id }
  const shared = { shares: { some: sharedWith(actor) } }
  const chosen = { mine, shared, own: { OR: [mine, shared] }, everyones: {} }[whose]
  const afterCursor = after && {
    OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
  }
  return db.summary.findMany({
    where: {
      deletedAt: which === 'living' ? null : { not: null },
      AND: [chosen, ...(afterCursor ? [afterCursor] : [])],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      title: true,
      template: true,
      updatedAt: true,
      createdAt: true,
      owner,
      finishedAt: true,
      shares: { where: sharedWith(actor), select: { level: true } },
      _count: { select: { parts: { where: { kind: 'point' } } } },
    },
  })
}

/** What was saved when by whom, newest first, at most 200. */
export function findSummaryVersions(db: Db, summaryId: string) {
  return db.summaryVersion.findMany({
    where: { summaryId },
    orderBy: { version: 'desc' },
    take: 200,
    select: { version: true, title: true, savedAt: true, savedBy: { select: { id: true, name: true } } },
  })
}

/** A version and the one that replaced it, if one did. */
export async function findSummaryVersion(db: Db, summaryId: string, version: number) {
  const rows = await findVersionTexts(db, summaryId, [version, version + 1])
  const numbered = (wanted: number) => rows.find((row) => row.version === wanted) ?? null
  return { found: numbered(version), next: numbered(version + 1) }
}

type ShareRecord = {
  id: string
  kind: 'person' | 'department'
  name: string
  level: 'read' | 'write'
}

/** What these versions said, and who saved them when. */
export function findVersionTexts(db: Db, summaryId: string, versions: number[]) {
  return db.summaryVersion.findMany({
    where: { summaryId, version: { in: versions } },
    include: { savedBy: { select: { id: true, name: true } } },
  })
}

/** With whom a summary is shared, people before departments. */
export function findShares(db: Db, summaryId: string): Promise<ShareRecord[]> {
  return db.$queryRaw<ShareRecord[]>`
    SELECT coalesce(u.id, d.id::text) AS id, CASE WHEN u.id IS NULL THEN 'department' ELSE 'person' END AS kind,
      coalesce(u.name, d.name) AS name, s.level::text AS level
    FROM "SummaryShare" s LEFT JOIN "User" u ON u.id = s."userId" LEFT JOIN "Department" d ON d.id = s."departmentId"
    WHERE s."summaryId" = ${summaryId}::uuid
    ORDER BY u.id IS NULL, coalesce(u.name, d.name), id`
}

type PartnerRow = { id: string; kind: 'person' | 'department'; name: string; department: string | null }

/** How many people and departments a summary is shared with. */
export function countShares(db: Db, summaryId: string): Promise<number> {
  return db.summaryShare.count({ where: { summaryId } })
}

/** With whom else a summary can be shared: people who can sign in, but its owner, and departments; at most 500. */
export function findPartners(
  db: Db,
  { id, ownerId }: Pick<SummaryRow, 'id' | 'ownerId'>,
): Promise<PartnerRow[]> {
  const isNew = (column: Prisma.Sql, partner: Prisma.Sql) => Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "SummaryShare" s WHERE s."summaryId" = ${id}::uuid AND s.${column} = ${partner})`
  return db.$queryRaw<PartnerRow[]>(Prisma.sql`
    SELECT u.id, 'person' AS kind, u.name, d.name AS department, 1 AS first FROM "User" u
      LEFT JOIN "Department" d ON d.id = u."departmentId"
      WHERE u."deactivatedAt" IS NULL AND u.id <> ${ownerId} AND ${isNew(Prisma.sql`"userId"`, Prisma.sql`u.id`)}
    UNION ALL
    SELECT d.id::text, 'department', d.name, NULL, 0 FROM "Department" d
      WHERE ${isNew(Prisma.sql`"departmentId"`, Prisma.sql`d.id`)}
    ORDER BY first, department NULLS LAST, name, id LIMIT 500`)
}

/** A person as the author of a summary. */
export function findAuthor(db: Db, id: string) {
  return db.user.findUniqueOrThrow({ where: { id }, ...owner })
}

/** What is never left out. */
type PointPriority = { chosen?: string[]; about?: string }

/** The points offered when composing, in report order, newest report first: those chosen already, those of the report it is about, and other living takeaways of readable reports, at most `mostPoints`. */
export function findPoints(
  db: Db,
  access: ReportsAccess,
  { chosen = [], about = '' }: PointPriority = {},
): Promise<PointRow[]> {
  return db.$queryRaw<PointRow[]>`
    SELECT offered.id, code, kind, title, "titleEn", h.name AS theme, h."nameEn" AS "themeEn", report,
      EXISTS (SELECT 1 FROM "Conclusion" o JOIN "Thread" t ON t.id = o."threadId"
        JOIN "Comment" c ON c.id = o."commentId" AND ${isShown()}
        WHERE t."takeawayId" = offered.id AND ${isStandingConclusion('o')} OFFSET 0) AS concluded
    FROM (
      SELECT k.id, k.code, k.kind::text AS kind, k.title, k."titleEn", k."themeId", k."reportId", k.position,
        jsonb_build_object('slug', r.slug, 'title', r.title, 'titleEn', r."titleEn") AS report
      FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId"
      WHERE ${isLive()} AND ${readableReport(access)}
      ORDER BY (k.id = ANY(${chosen}::uuid[])) DESC, (r.slug = ${about}) DESC, k."reportId" DESC, k.position, k.id
      LIMIT ${maxPoints}
    ) offered
    LEFT JOIN "Theme" h ON h.id = offered."themeId"
    ORDER BY offered."reportId" DESC, offered.position, offered.id`
}

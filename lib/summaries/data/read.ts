import type { Actor } from '@/lib/access/actor'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const owner = { select: { id: true, name: true, department: { select: { name: true } } } } as const

/** Shares that are this person's, in person or by department. */
const sharedWith = ({ id, departmentId }: Pick<Actor, 'id' | 'departmentId'>) => ({
  OR: [{ userId: id }, ...(departmentId ? [{ departmentId }] : [])],
})

/** One summary with its parts in order, what it is frozen with while finished, and what the actor was granted. */
export async function findSummary(db: Db, id: string, actor: Pick<Actor, 'id' | 'departmentId'>) {
  const found = await db.summary.findFirst({
    where: { id, deletedAt: null },
    include: {
      owner,
      parts: { orderBy: { position: 'asc' } },
      finishes: {
        where: { reopenedAt: null },
        select: { finishedAt: true, matter: true, finishedBy: { select: { name: true } } },
      },
      shares: { where: sharedWith(actor), select: { level: true } },
    },
  })
  if (!found) return null
  const { finishes, shares, ...summary } = found
  const levels = shares.map((share) => share.level)
  const grant = levels.includes('write') ? ('write' as const) : (levels[0] ?? null)
  return { ...summary, finish: finishes[0] ?? null, grant }
}

/** Whose it is, deleted or not. */
export async function findOwner(db: Db, id: string): Promise<string | null> {
  const found = await db.summary.findUnique({ where: { id }, select: { ownerId: true } })
  return found?.ownerId ?? null
}

/** The summaries that are one's own or shared with one, or all for those who may read all; newest change first. */
export function findSummaries(
  db: Db,
  actor: Actor,
  everyones: boolean,
  after: { updatedAt: Date; id: string } | null,
  limit: number,
) {
  const mine = { OR: [{ ownerId: actor.id }, { shares: { some: sharedWith(actor) } }] }
  const later = after && {
    OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
  }
  return db.summary.findMany({
    where: { deletedAt: null, AND: [...(everyones ? [] : [mine]), ...(later ? [later] : [])] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      title: true,
      template: true,
      updatedAt: true,
      createdAt: true,
      owner,
      finishes: { where: { reopenedAt: null }, select: { finishedAt: true } },
      _count: { select: { parts: { where: { kind: 'point' } } } },
    },
  })
}

/** What was saved when by whom, newest first, at most 200. */
export function findVersions(db: Db, summaryId: string) {
  return db.summaryVersion.findMany({
    where: { summaryId },
    orderBy: { version: 'desc' },
    take: 200,
    select: { version: true, title: true, savedAt: true, savedBy: { select: { id: true, name: true } } },
  })
}

export function findVersion(db: Db, summaryId: string, version: number) {
  return db.summaryVersion.findUnique({
    where: { summaryId_version: { summaryId, version } },
    include: { savedBy: { select: { id: true, name: true } } },
  })
}

export type Shared = {
  id: string
  kind: 'person' | 'department'
  name: string
  level: 'read' | 'write'
}

/** With whom a summary is shared, people before departments. */
export function findShares(db: Db, summaryId: string): Promise<Shared[]> {
  return db.$queryRaw<Shared[]>`
    SELECT coalesce(u.id, d.id::text) AS id, CASE WHEN u.id IS NULL THEN 'department' ELSE 'person' END AS kind,
      coalesce(u.name, d.name) AS name, s.level::text AS level
    FROM "SummaryShare" s LEFT JOIN "User" u ON u.id = s."userId" LEFT JOIN "Department" d ON d.id = s."departmentId"
    WHERE s."summaryId" = ${summaryId}::uuid
    ORDER BY u.id IS NULL, coalesce(u.name, d.name), id`
}

type Partner = { id: string; kind: 'person' | 'department'; name: string; department: string | null }

/** Whom a summary can be shared with: people who can sign in, but its owner, and departments; at most 500. */
export function findPartners(db: Db, ownerId: string): Promise<Partner[]> {
  return db.$queryRaw<Partner[]>(Prisma.sql`
    SELECT u.id, 'person' AS kind, u.name, d.name AS department, 1 AS first FROM "User" u
      LEFT JOIN "Department" d ON d.id = u."departmentId"
      WHERE u."deactivatedAt" IS NULL AND u.id <> ${ownerId}
    UNION ALL
    SELECT d.id::text, 'department', d.name, NULL, 0 FROM "Department" d
    ORDER BY first, department NULLS LAST, name LIMIT 500`)
}

/** A person as the author of a summary. */
export function findAuthor(db: Db, id: string) {
  return db.user.findUniqueOrThrow({ where: { id }, ...owner })
}

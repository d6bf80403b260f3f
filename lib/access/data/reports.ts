import type { Actor } from '@/lib/access/actor'
import { mentionedReaders } from '@/lib/access/data/readers'
import { annotationInSight, isLive, readableBy, threadInSight } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import type { MentionTarget } from '@/lib/text/mentions'
import { Prisma } from '@/prisma/generated/client'

/** A reference to a report, by itself or by a thing in it. */
export type ReportRef =
  | { slug: string }
  | { reportId: string }
  | { takeawayId: string }
  | { threadId: string }
  | { commentId: string }
  | { annotationId: string }

/**
 * Row lock of a transaction: `shared` (no new revision) or `alone` (exclusive) on the report, `thread` (exclusive)
 * on the thread. Lock order: report, thread, comment, summary.
 */
export type ReportLock = 'shared' | 'alone' | 'thread'

export type ReportHead = {
  id: string
  slug: string
  title: string
  titleEn: string | null
  currentRevision: number
}

const locks = {
  shared: Prisma.sql`FOR SHARE OF r`,
  alone: Prisma.sql`FOR NO KEY UPDATE OF r`,
  thread: Prisma.sql`FOR NO KEY UPDATE OF held`,
  none: Prisma.empty,
}

/** The report `r`, joined with its thread where the thread is locked. */
function lockedSource(ref: ReportRef, lock: ReportLock | undefined): Prisma.Sql {
  return lock === 'thread'
    ? Prisma.sql`"Report" r JOIN "Thread" held ON held."reportId" = r.id AND held.id = ${threadIdOf(ref)}`
    : Prisma.sql`"Report" r`
}

function threadIdOf(ref: ReportRef): Prisma.Sql {
  if ('threadId' in ref) return Prisma.sql`${ref.threadId}::uuid`
  if ('commentId' in ref)
    return Prisma.sql`(SELECT c."threadId" FROM "Comment" c WHERE c.id = ${ref.commentId}::uuid)`
  throw new Error('only a thread or a comment leads to a thread')
}

/** The report if this actor may see it, else null; a locked one is read as last committed. */
export async function findReadableReport(
  db: Db,
  actor: Actor,
  ref: ReportRef,
  lock?: ReportLock,
): Promise<ReportHead | null> {
  const [report] = await db.$queryRaw<ReportHead[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision" FROM ${lockedSource(ref, lock)}
    WHERE ${matchesRef(ref, actor)} AND ${readableBy(actor)} ${locks[lock ?? 'none']}`
  return report ?? null
}

/** The report if this actor may see it, with the readers and departments that the texts after an @ name. */
export async function findReadableReportWithMentions(
  db: Db,
  actor: Actor,
  ref: ReportRef,
  mentionTexts: string[],
  lock?: ReportLock,
): Promise<(ReportHead & { named: MentionTarget[] }) | null> {
  const [report] = await db.$queryRaw<(ReportHead & { named: MentionTarget[] })[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision", ${mentionedReaders(ref, mentionTexts)} AS named
    FROM ${lockedSource(ref, lock)} WHERE ${matchesRef(ref, actor)} AND ${readableBy(actor)} ${locks[lock ?? 'none']}`
  return report ?? null
}

/** Reports that this actor may see: the one of this slug first, then newest first. */
export function findReadableReports(
  db: Db,
  actor: Actor,
  slug: string | undefined,
  limit: number,
): Promise<ReportHead[]> {
  return db.$queryRaw<ReportHead[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision" FROM "Report" r
    WHERE ${readableBy(actor)} ORDER BY (r.slug = ${slug ?? ''}) DESC, r."createdAt" DESC LIMIT ${limit}`
}

/** Which of these reports the actor may see. */
export async function findReadableReportIds(db: Db, actor: Actor, reportIds: string[]): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Report" r WHERE r.id = ANY(${reportIds}::uuid[]) AND ${readableBy(actor)}`
  return new Set(rows.map((row) => row.id))
}

export type ReportRefs = { slugs: string[]; takeawayIds: string[]; annotationIds: string[] }

/** Those of these reports that this actor may see, locked in the order of their ids. */
export function findReadableReportsByRefs(
  db: Db,
  actor: Actor,
  { slugs, takeawayIds, annotationIds }: ReportRefs,
  lock?: ReportLock,
): Promise<ReportHead[]> {
  return db.$queryRaw<ReportHead[]>`
    SELECT r.id, r.slug, r.title, r."titleEn", r."currentRevision" FROM "Report" r
    WHERE (r.slug = ANY(${slugs})
        OR r.id IN (SELECT k."reportId" FROM "Takeaway" k WHERE k.id = ANY(${takeawayIds}::uuid[]))
        OR r.id IN (SELECT n."reportId" FROM "Annotation" n WHERE n.id = ANY(${annotationIds}::uuid[])))
      AND ${readableBy(actor)}
    ORDER BY r.id ${locks[lock ?? 'none']}`
}

function matchesRef(ref: ReportRef, actor: Actor): Prisma.Sql {
  if ('slug' in ref) return Prisma.sql`r.slug = ${ref.slug}`
  if ('reportId' in ref) return Prisma.sql`r.id = ${ref.reportId}::uuid`
  if ('takeawayId' in ref) {
    return Prisma.sql`r.id = (SELECT k."reportId" FROM "Takeaway" k
      WHERE k.id = ${ref.takeawayId}::uuid AND ${isLive()})`
  }
  if ('annotationId' in ref) {
    return Prisma.sql`r.id = (SELECT n."reportId" FROM "Annotation" n
      WHERE n.id = ${ref.annotationId}::uuid AND ${annotationInSight(actor.id)})`
  }
  return Prisma.sql`r.id = (SELECT t."reportId" FROM "Thread" t
    WHERE t.id = ${threadIdOf(ref)} AND ${threadInSight(actor.id)})`
}

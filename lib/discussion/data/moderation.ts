import { isNotHidden, isShown, isStandingConclusion, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { ConclusionRow } from '@/lib/discussion/data/columns'
import {
  type NewOutcome,
  type OutcomeChange,
  outcomeChangeColumn,
  outcomeReplacement,
} from '@/lib/discussion/data/outcomes'
import { Prisma } from '@/prisma/generated/client'

type PinnedComment = Omit<ConclusionRow, 'by' | 'at'> & {
  made: boolean
  outcomeChange: OutcomeChange | null
}
type ModerationEvent = { id: string; byId: string; at: Date }

/** False if the actor agrees already, or the comment is their own, deleted or hidden. */
export async function insertAgreement(db: Db, access: ReportAccess, id: string, userId: string, at: Date) {
  const added = await db.$executeRaw`
    INSERT INTO "Agreement" ("commentId", "userId", at)
    SELECT c.id, ${userId}, ${at}::timestamptz FROM "Comment" c
    JOIN "Thread" t ON t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
    WHERE c.id = ${id}::uuid AND c."authorId" <> ${userId} AND ${isShown()}
    ON CONFLICT DO NOTHING`
  return added > 0
}

/** False if there was no agreement. */
export async function deleteAgreement(db: Db, access: ReportAccess, commentId: string, userId: string) {
  const { count } = await db.agreement.deleteMany({
    where: { commentId, userId, comment: { thread: { reportId: access.id } } },
  })
  return count > 0
}

/**
 * Pins a visible comment of the thread in place of the former conclusion; null if there is no such comment.
 * `made` is false if somebody else pinned one at the same moment. Sets the outcome with it, where one is given.
 */
export async function replaceConclusion(
  db: Db,
  access: ReportAccess,
  pin: ModerationEvent & { threadId: string; commentId: string },
  outcome: NewOutcome | null,
): Promise<PinnedComment | null> {
  const beside = outcome ? Prisma.sql`, ${outcomeReplacement(access, outcome)}` : Prisma.empty
  const [found] = await db.$queryRaw<PinnedComment[]>`
    WITH pinned AS (
      SELECT c.id, c.body, c.html, c.renderer, c.excerpt, c.mentions, c."threadId", u.id AS "authorId", u.name FROM "Comment" c
      JOIN "Thread" t ON t.id = c."threadId" AND t.id = ${pin.threadId}::uuid AND t."reportId" = ${access.id}::uuid
      JOIN "User" u ON u.id = c."authorId"
      WHERE c.id = ${pin.commentId}::uuid AND ${isShown()}
    ), ended AS (
      UPDATE "Conclusion" e SET "endedById" = ${pin.byId}, "endedAt" = ${pin.at}::timestamptz
      FROM pinned WHERE e."threadId" = pinned."threadId" AND ${isStandingConclusion()} RETURNING e.id
    ), made AS (
      INSERT INTO "Conclusion" (id, "threadId", "commentId", "setById", "setAt")
      SELECT ${pin.id}::uuid, pinned."threadId", pinned.id, ${pin.byId}, ${pin.at}::timestamptz
      FROM pinned, (SELECT count(*) FROM ended) before
      ON CONFLICT ("threadId") WHERE "endedAt" IS NULL DO NOTHING RETURNING id
    )${beside}
    SELECT pinned.id AS "commentId", body, html, renderer, excerpt, mentions,
      jsonb_build_object('id', "authorId", 'name', name) AS author, EXISTS (SELECT 1 FROM made) AS made,
      ${outcome ? outcomeChangeColumn : Prisma.sql`NULL::jsonb`} AS "outcomeChange"
    FROM pinned`
  return found ?? null
}

/** Ends the conclusion and returns its comment; null if there was none. */
export async function endConclusionRow(
  db: Db,
  access: ReportAccess,
  threadId: string,
  byId: string,
  at: Date,
): Promise<string | null> {
  const [ended] = await db.conclusion.updateManyAndReturn({
    where: { threadId, ...standingWhere.conclusion, thread: { reportId: access.id } },
    data: { endedById: byId, endedAt: at },
    select: { commentId: true },
  })
  return ended?.commentId ?? null
}

/** Hides a comment with the reason and no longer counts it; false if it is hidden or deleted already. */
export async function insertHiding(
  db: Db,
  access: ReportAccess,
  hiding: ModerationEvent & { commentId: string; reason: string },
): Promise<boolean> {
  const hidden = await db.$executeRaw`
    WITH gone AS (
      UPDATE "Comment" c SET "hiddenAt" = ${hiding.at}::timestamptz FROM "Thread" t
      WHERE c.id = ${hiding.commentId}::uuid AND ${isShown()}
        AND t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
      RETURNING c.id, c."threadId"
    ), kept AS (
      INSERT INTO "Hiding" (id, "commentId", "hiddenById", "hiddenAt", reason)
      SELECT ${hiding.id}::uuid, gone.id, ${hiding.byId}, ${hiding.at}::timestamptz, ${hiding.reason} FROM gone
    )
    UPDATE "Thread" SET "commentCount" = "commentCount" - 1 FROM gone WHERE "Thread".id = gone."threadId"`
  return hidden > 0
}

/** Ends the hiding and counts the comment unless it was deleted; false if it is not hidden. */
export async function endHiding(db: Db, access: ReportAccess, commentId: string, byId: string, at: Date) {
  const restored = await db.$executeRaw`
    WITH back AS (
      UPDATE "Comment" c SET "hiddenAt" = NULL FROM "Thread" t
      WHERE c.id = ${commentId}::uuid AND NOT ${isNotHidden()}
        AND t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
      RETURNING c.id, c."threadId", (c."deletedAt" IS NULL)::int AS standing
    ), kept AS (
      UPDATE "Hiding" h SET "restoredById" = ${byId}, "restoredAt" = ${at}::timestamptz
      FROM back WHERE h."commentId" = back.id AND h."restoredAt" IS NULL
    )
    UPDATE "Thread" SET "commentCount" = "commentCount" + back.standing FROM back WHERE "Thread".id = back."threadId"`
  return restored > 0
}

/** False if the thread is locked already. The caller holds its row lock. */
export async function insertThreadLock(
  db: Db,
  access: ReportAccess,
  lock: ModerationEvent & { threadId: string; reason: string },
): Promise<boolean> {
  const added = await db.$executeRaw`
    INSERT INTO "ThreadClosure" (id, "threadId", "closedById", "closedAt", reason)
    SELECT ${lock.id}::uuid, t.id, ${lock.byId}, ${lock.at}::timestamptz, ${lock.reason} FROM "Thread" t
    WHERE t.id = ${lock.threadId}::uuid AND t."reportId" = ${access.id}::uuid
    ON CONFLICT DO NOTHING`
  return added > 0
}

/** False if the thread is not locked. */
export async function endThreadLock(db: Db, access: ReportAccess, threadId: string, byId: string, at: Date) {
  const ended = await db.threadClosure.updateMany({
    where: { threadId, ...standingWhere.lock, thread: { reportId: access.id } },
    data: { openedById: byId, openedAt: at },
  })
  return ended.count > 0
}

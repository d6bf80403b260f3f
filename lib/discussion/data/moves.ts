import { isLive, isShown, isStandingConclusion, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { DiscussionTarget } from '@/lib/discussion/schema'
import { Prisma } from '@/prisma/generated/client'

const maxTakeaways = 20

/** The present takeaways of the threads that were moved away from the target, as JSON or null. */
export function movedThreadsFrom(access: ReportAccess, target: DiscussionTarget): Prisma.Sql {
  const from =
    'takeawayId' in target
      ? Prisma.sql`m."fromTakeawayId" = ${target.takeawayId}::uuid AND t."takeawayId" IS DISTINCT FROM m."fromTakeawayId"`
      : Prisma.sql`m."fromAnnotationId" = ${target.annotationId}::uuid AND t."takeawayId" IS NOT NULL`
  return Prisma.sql`
    SELECT jsonb_agg(jsonb_build_object('takeawayId', x.id, 'code', x.code, 'count', x.count) ORDER BY x.position, x.id)
    FROM (
      SELECT k.id, k.code, k.position, count(DISTINCT t.id)::int AS count FROM "ThreadMove" m
      JOIN "Thread" t ON t.id = m."threadId" AND t."reportId" = ${access.id}::uuid
      JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
      WHERE ${from} GROUP BY k.id ORDER BY k.position, k.id LIMIT ${maxTakeaways}
    ) x`
}

type ThreadOrigin = { takeawayId: string | null; annotationId: string | null }
type MoveDetails = { id: string; toTakeawayId: string; byId: string; at: Date; reason: string }

/** Moves the thread and returns its former subject; null if it is there already or there is no takeaway. */
export async function moveThreadRow(
  db: Db,
  access: ReportAccess,
  move: MoveDetails & { threadId: string },
): Promise<ThreadOrigin | null> {
  const [from] = await db.$queryRaw<ThreadOrigin[]>`
    WITH old AS (
      SELECT t.id, t."takeawayId", t."annotationId", k.id AS target FROM "Thread" t
      JOIN "Takeaway" k ON k.id = ${move.toTakeawayId}::uuid AND k."reportId" = t."reportId" AND ${isLive()}
      WHERE t.id = ${move.threadId}::uuid AND t."reportId" = ${access.id}::uuid
        AND t."takeawayId" IS DISTINCT FROM k.id
    ), kept AS (
      INSERT INTO "ThreadMove" (id, "threadId", "fromTakeawayId", "fromAnnotationId", "toTakeawayId", "movedById", "movedAt", reason)
      SELECT ${move.id}::uuid, old.id, old."takeawayId", old."annotationId", old.target, ${move.byId},
        ${move.at}::timestamptz, ${move.reason} FROM old
    )
    UPDATE "Thread" SET "takeawayId" = old.target, "annotationId" = NULL
    FROM old WHERE "Thread".id = old.id
    RETURNING old."takeawayId", old."annotationId"`
  return from ?? null
}

/** The thread and takeaway of the comment, and whether it is the first of its thread. */
export async function findCommentPosition(
  db: Db,
  access: ReportAccess,
  commentId: string,
): Promise<{ threadId: string; first: boolean } | null> {
  const [position] = await db.$queryRaw<{ threadId: string; first: boolean }[]>`
    SELECT t.id AS "threadId", NOT EXISTS (
      SELECT 1 FROM "Comment" f WHERE f."threadId" = t.id AND (f."createdAt", f.id) < (c."createdAt", c.id)) AS first
    FROM "Thread" t JOIN "Comment" c ON c."threadId" = t.id
    WHERE c.id = ${commentId}::uuid AND t."reportId" = ${access.id}::uuid`
  return position ?? null
}

/**
 * Moves a comment with its replies into a new thread on that takeaway and records where it was. False if the
 * takeaway is missing or the comment is the first of its thread.
 */
export async function moveCommentRows(
  db: Db,
  access: ReportAccess,
  move: MoveDetails & { commentId: string; threadId: string },
): Promise<boolean> {
  const moved = await db.$executeRaw`
    WITH RECURSIVE root AS (
      SELECT c.id, c."threadId", c."authorId", c."createdAt", k.id AS target FROM "Comment" c
      JOIN "Thread" t ON t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
      JOIN "Takeaway" k ON k.id = ${move.toTakeawayId}::uuid AND k."reportId" = t."reportId" AND ${isLive()}
      WHERE c.id = ${move.commentId}::uuid AND EXISTS (
        SELECT 1 FROM "Comment" f WHERE f."threadId" = t.id AND (f."createdAt", f.id) < (c."createdAt", c.id))
    ), tree AS (
      SELECT c.id, c."createdAt", c."deletedAt", c."hiddenAt" FROM "Comment" c JOIN root ON root.id = c.id
      UNION ALL
      SELECT c.id, c."createdAt", c."deletedAt", c."hiddenAt" FROM "Comment" c JOIN tree ON tree.id = c."parentId"
    ), counted AS (
      SELECT count(*) FILTER (WHERE ${isShown('tree')})::int AS standing,
        max("createdAt") AS last FROM tree
    ), made AS (
      INSERT INTO "Thread" (id, "reportId", "takeawayId", "createdById", "createdAt", "lastCommentAt", "commentCount")
      SELECT ${move.threadId}::uuid, ${access.id}::uuid, root.target, root."authorId", root."createdAt", counted.last,
        counted.standing
      FROM root, counted
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), carried AS (
      UPDATE "Comment" c SET "threadId" = made.id,
        "parentId" = CASE WHEN c.id = ${move.commentId}::uuid THEN NULL ELSE c."parentId" END
      FROM made, tree WHERE c.id = tree.id
    ), kept AS (
      INSERT INTO "CommentMove" (id, "commentId", "fromThreadId", "toThreadId", "movedById", "movedAt", reason)
      SELECT ${move.id}::uuid, root.id, root."threadId", made.id, ${move.byId}, ${move.at}::timestamptz, ${move.reason}
      FROM root, made
    ), ended AS (
      UPDATE "Conclusion" e SET "endedById" = ${move.byId}, "endedAt" = ${move.at}::timestamptz
      WHERE e."commentId" = ANY(ARRAY(SELECT id FROM tree)) AND ${isStandingConclusion()}
    )
    UPDATE "Thread" SET "commentCount" = "Thread"."commentCount" - counted.standing
    FROM root, counted, made WHERE "Thread".id = root."threadId"`
  return moved > 0
}

/** The takeaways of the report that a discussion can move to, in report order; at most 1,000. */
export function findMoveTargets(db: Db, access: ReportAccess) {
  return db.takeaway.findMany({
    where: { reportId: access.id, ...standingWhere.takeaway },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: { id: true, code: true, kind: true, title: true, titleEn: true },
  })
}

import { isSharedAnnotation, isUnlocked, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { CommentContent } from '@/lib/discussion/content'
import {
  type NewOutcome,
  type OutcomeChange,
  outcomeChangeColumn,
  outcomeReplacement,
} from '@/lib/discussion/data/outcomes'
import type { DiscussionTarget } from '@/lib/discussion/schema'
import { Prisma } from '@/prisma/generated/client'

type NewThread = { id: string; target: DiscussionTarget; starterId: string; at: Date }
type FirstComment = { id: string } & CommentContent

/** Inserts a thread and its first comment; 0 if an id is taken or the annotation is private or deleted. */
export function insertThread(
  db: Db,
  access: ReportAccess,
  thread: NewThread,
  firstComment: FirstComment | null,
) {
  const at = thread.at
  const insertedThread = Prisma.sql`
    INSERT INTO "Thread" (id, "reportId", "takeawayId", "annotationId", "createdById", "createdAt", "lastCommentAt", "commentCount")
    SELECT ${thread.id}::uuid, ${access.id}::uuid, place.*, ${thread.starterId},
      ${at}::timestamptz, ${at}::timestamptz, ${firstComment ? 1 : 0}::int
    FROM (${lockedTarget(thread.target)}) place
    ON CONFLICT (id) DO NOTHING`
  if (!firstComment) return db.$executeRaw(insertedThread)
  return db.$executeRaw`
    WITH put AS (${insertedThread} RETURNING id)
    INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, excerpt, mentions, "createdAt")
    SELECT ${firstComment.id}::uuid, put.id, ${thread.starterId}, ${firstComment.body}, ${firstComment.html},
      ${firstComment.renderer}::int, ${firstComment.excerpt}, ${JSON.stringify(firstComment.mentions)}::jsonb, ${at}::timestamptz
    FROM put
    ON CONFLICT (id) DO NOTHING`
}

/** Locks an annotation, so that it cannot turn private under the first reply. */
function lockedTarget(target: DiscussionTarget): Prisma.Sql {
  return 'takeawayId' in target
    ? Prisma.sql`SELECT ${target.takeawayId}::uuid AS takeaway, NULL::uuid AS annotation`
    : Prisma.sql`SELECT NULL::uuid AS takeaway, n.id AS annotation FROM "Annotation" n
        WHERE n.id = ${target.annotationId}::uuid AND ${isSharedAnnotation()} FOR SHARE`
}

/** The starter of the thread with this id in any report; ids are unique over all. */
export function findThreadOwner(db: Db, id: string) {
  return db.thread.findUnique({
    where: { id },
    select: { createdById: true, takeawayId: true, annotationId: true },
  })
}

/** `changed` is false if the thread is resolved or locked. The outcome is set in any case. The caller holds the row lock. */
export async function insertResolution(
  db: Db,
  access: ReportAccess,
  resolution: { id: string; threadId: string; byId: string; at: Date },
  outcome: NewOutcome | null,
): Promise<{ changed: boolean; outcomeChange: OutcomeChange | null }> {
  const insertion = Prisma.sql`
    INSERT INTO "ThreadResolution" (id, "threadId", "resolvedById", "resolvedAt")
    SELECT ${resolution.id}::uuid, t.id, ${resolution.byId}, ${resolution.at}::timestamptz FROM "Thread" t
    WHERE t.id = ${resolution.threadId}::uuid AND t."reportId" = ${access.id}::uuid AND ${isUnlocked()}
    ON CONFLICT DO NOTHING`
  if (!outcome) return { changed: (await db.$executeRaw(insertion)) > 0, outcomeChange: null }
  const [done] = await db.$queryRaw<{ changed: boolean; outcomeChange: OutcomeChange | null }[]>`
    WITH resolved AS (${insertion} RETURNING id), ${outcomeReplacement(access, outcome)}
    SELECT EXISTS (SELECT 1 FROM resolved) AS changed, ${outcomeChangeColumn} AS "outcomeChange"`
  return done ?? { changed: false, outcomeChange: null }
}

/** False if the thread is open or locked. */
export async function endResolution(
  db: Db,
  access: ReportAccess,
  threadId: string,
  byId: string,
  at: Date,
): Promise<boolean> {
  const ended = await db.threadResolution.updateMany({
    where: {
      threadId,
      ...standingWhere.resolution,
      thread: { reportId: access.id, closures: { none: standingWhere.lock } },
    },
    data: { reopenedById: byId, reopenedAt: at },
  })
  return ended.count > 0
}

import {
  inReadableReports,
  isNotHidden,
  isShown,
  isUnlocked,
  standingLock,
  standingResolution,
  threadInSight,
} from '@/lib/access/data/visibility'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import { insertActivity, type NewActivity } from '@/lib/activity/data/record'
import { isWriteConflict, toDomainError } from '@/lib/database-error'
import type { Db } from '@/lib/db'
import type { CommentContent } from '@/lib/discussion/content'
import { type CommentRow, commentColumns, commentJoins } from '@/lib/discussion/data/columns'
import { type CommentPageQuery, commentPage, compareByTime } from '@/lib/discussion/data/page'
import type { DiscussionViewer } from '@/lib/discussion/viewer'
import { Prisma } from '@/prisma/generated/client'

export type NewComment = {
  id: string
  threadId: string
  parentId: string | null
  authorId: string
  at: Date
} & CommentContent

/** Of the thread and the author of a new comment. */
export type WrittenComment = {
  createdAt: Date
  takeawayId: string | null
  annotationId: string | null
  starterId: string
  department: string | null
}

/**
 * Inserts and counts a comment with its activity, in one statement; null if the viewer sees no such thread. Throws
 * `conflict` if the id is taken, `invalid` if the thread is resolved or locked or the parent missing. The thread's
 * row is locked first, so times grow within a thread and cursors miss nothing.
 */
export async function insertComment(
  db: Db,
  access: ReportsAccess,
  viewer: DiscussionViewer,
  comment: NewComment,
  activity: NewActivity,
): Promise<WrittenComment | null> {
  const [row] = await db.$queryRaw<WrittenComment[]>`
    WITH counted AS (
      UPDATE "Thread" t SET "commentCount" = t."commentCount" + 1,
        "lastCommentAt" = GREATEST(${comment.at}::timestamptz, t."lastCommentAt" + interval '1 millisecond')
      WHERE t.id = ${comment.threadId}::uuid AND ${inReadableReports(access, Prisma.sql`t."reportId"`)}
        AND ${threadInSight(viewer.id)}
      RETURNING t.*
    ), put AS (
      INSERT INTO "Comment" (id, "threadId", "parentId", "authorId", body, html, renderer, excerpt, mentions, "createdAt")
      SELECT ${comment.id}::uuid, t.id, ${comment.parentId}::uuid, ${comment.authorId}, ${comment.body},
        ${comment.html}, ${comment.renderer}::int, ${comment.excerpt}, ${JSON.stringify(comment.mentions)}::jsonb,
        t."lastCommentAt"
      FROM counted t WHERE "assert_takes_comment"(t.id, ${comment.parentId}::uuid)
      RETURNING "createdAt"
    ), noted AS (${insertActivity(Prisma.sql`counted`, comment.authorId, comment.at, activity)})
    SELECT put."createdAt", t."takeawayId", t."annotationId", t."createdById" AS "starterId", d.name AS department
    FROM put CROSS JOIN counted t
    LEFT JOIN "User" u ON u.id = ${comment.authorId} LEFT JOIN "Department" d ON d.id = u."departmentId"`.catch(
    (error) => {
      throw isWriteConflict(error) ? error : toDomainError(error)
    },
  )
  return row ?? null
}

type ListedRow = Omit<CommentRow, 'id'> & { id: string | null }

/** A page of the comments of a thread in a readable report; null where the viewer sees no such thread. */
export async function findCommentsOfThread(
  db: Db,
  access: ReportsAccess,
  viewer: DiscussionViewer,
  { threadId, ...page }: CommentPageQuery & { threadId: string },
): Promise<CommentRow[] | null> {
  const rows = await db.$queryRaw<ListedRow[]>`
    SELECT t.id AS "threadId", t."takeawayId", t."annotationId", t."createdById" AS "starterId",
      r."resolvedAt", o."closedAt", ${commentColumns(viewer)}
    FROM "Thread" t
    LEFT JOIN ${standingResolution()}
    LEFT JOIN ${standingLock()}
    LEFT JOIN LATERAL (${commentPage(Prisma.sql`t.id`, page)}) c ON true
    ${commentJoins(viewer)}
    WHERE t.id = ${threadId}::uuid AND ${inReadableReports(access, Prisma.sql`t."reportId"`)}
      AND ${threadInSight(viewer.id)}`
  if (rows.length === 0) return null
  const compare = compareByTime(page.order)
  return rows
    .filter((row): row is CommentRow => row.id !== null)
    .sort((a, b) => compare({ at: a.createdAt, id: a.id }, { at: b.createdAt, id: b.id }))
}

type BodyChange = { id: string; version: number; editorId: string; at: Date } & CommentContent

/** Replaces the text of that version; false if stale, deleted, hidden or in a locked thread. */
export async function updateCommentBody(db: Db, access: ReportAccess, change: BodyChange): Promise<boolean> {
  const replaced = await db.$executeRaw`
    WITH old AS (
      SELECT c.id, c.version, c.body, c.mentions FROM "Comment" c
      JOIN "Thread" t ON t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
      WHERE c.id = ${change.id}::uuid AND c.version = ${change.version} AND ${isShown()} AND ${isUnlocked()}
    ), kept AS (
      INSERT INTO "CommentEdit" (id, "commentId", version, body, mentions, "editedById", "editedAt")
      SELECT gen_random_uuid(), old.id, old.version, old.body, old.mentions, ${change.editorId}, ${change.at}::timestamptz FROM old
    )
    UPDATE "Comment" SET body = ${change.body}, html = ${change.html}, renderer = ${change.renderer}::int,
      excerpt = ${change.excerpt}, mentions = ${JSON.stringify(change.mentions)}::jsonb,
      version = old.version + 1, "editedAt" = ${change.at}::timestamptz
    FROM old WHERE "Comment".id = old.id`
  return replaced > 0
}

/** Marks a comment as deleted and no longer counts it; false if it was deleted already. */
export async function markCommentDeleted(db: Db, access: ReportAccess, id: string, byId: string, at: Date) {
  const changed = await db.$executeRaw`
    WITH gone AS (
      UPDATE "Comment" c SET "deletedAt" = ${at}::timestamptz, "deletedById" = ${byId}
      FROM "Thread" t
      WHERE c.id = ${id}::uuid AND c."deletedAt" IS NULL
        AND t.id = c."threadId" AND t."reportId" = ${access.id}::uuid
      RETURNING c."threadId", (${isNotHidden()})::int AS counted
    )
    UPDATE "Thread" SET "commentCount" = "commentCount" - gone.counted FROM gone WHERE "Thread".id = gone."threadId"`
  return changed > 0
}

/** The author of the comment with this id in any report; ids are unique over all. */
export function findCommentOwner(db: Db, id: string) {
  return db.comment.findUnique({ where: { id }, select: { authorId: true, threadId: true } })
}

/** The text, also of a deleted or hidden comment, with replaced versions below `before`, newest first. */
export function findCommentHistory(db: Db, access: ReportAccess, id: string, before: number, limit: number) {
  return db.comment.findFirst({
    where: { id, thread: { reportId: access.id } },
    select: {
      body: true,
      html: true,
      renderer: true,
      mentions: true,
      version: true,
      createdAt: true,
      editedAt: true,
      deletedAt: true,
      hiddenAt: true,
      threadId: true,
      author: { select: { id: true, name: true } },
      thread: { select: { takeawayId: true, annotationId: true } },
      edits: {
        where: { version: { lt: before } },
        orderBy: { version: 'desc' },
        take: limit + 1,
        select: {
          version: true,
          body: true,
          mentions: true,
          editedAt: true,
          editedBy: { select: { id: true, name: true } },
        },
      },
    },
  })
}

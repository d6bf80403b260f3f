import { isNotHidden, isShown, isUnlocked } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { CommentContent } from '@/lib/discussion/content'
import { type CommentRow, commentColumns, commentJoins } from '@/lib/discussion/data/columns'
import type { DiscussionViewer } from '@/lib/discussion/viewer'

export type NewComment = {
  id: string
  threadId: string
  parentId: string | null
  authorId: string
  at: Date
} & CommentContent

/**
 * Inserts, counts and returns a comment; null if the id is taken, the thread resolved or locked, or the
 * parent missing. The caller holds the thread lock, so times grow within a thread and cursors miss nothing.
 */
export async function insertComment(
  db: Db,
  access: ReportAccess,
  viewer: DiscussionViewer,
  comment: NewComment,
): Promise<CommentRow | null> {
  const [row] = await db.$queryRaw<CommentRow[]>`
    WITH put AS (
      INSERT INTO "Comment" (id, "threadId", "parentId", "authorId", body, html, renderer, excerpt, mentions, "createdAt")
      SELECT ${comment.id}::uuid, t.id, ${comment.parentId}::uuid, ${comment.authorId}, ${comment.body},
        ${comment.html}, ${comment.renderer}::int, ${comment.excerpt}, ${JSON.stringify(comment.mentions)}::jsonb,
        GREATEST(${comment.at}::timestamptz, t."lastCommentAt" + interval '1 millisecond')
      FROM "Thread" t
      WHERE t.id = ${comment.threadId}::uuid AND t."reportId" = ${access.id}::uuid
        AND "takes_comment"(t.id, ${comment.parentId}::uuid)
      ON CONFLICT (id) DO NOTHING
      RETURNING *
    ), counted AS (
      UPDATE "Thread" SET "commentCount" = "commentCount" + 1, "lastCommentAt" = put."createdAt"
      FROM put WHERE "Thread".id = put."threadId"
    )
    SELECT ${commentColumns(viewer)}, c."threadId", h."takeawayId", h."annotationId", h."createdById" AS "starterId",
      NULL AS "resolvedAt", NULL AS "closedAt"
    FROM put c JOIN "Thread" h ON h.id = c."threadId"
    ${commentJoins(viewer)}`
  return row ?? null
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

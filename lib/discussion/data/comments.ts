import {
  describeReader,
  inReadableReports,
  isNotHidden,
  isShown,
  isUnlocked,
  readableToReader,
  standingLock,
  standingResolution,
  threadInSight,
} from '@/lib/access/data/visibility'
import type { ActorReportsAccess, ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import { type ActivityEvent, insertActivity, numberAfterCommit } from '@/lib/activity/data/record'
import { coalesce } from '@/lib/coalesce'
import { isWriteConflict, toDomainError } from '@/lib/database-error'
import { type Db, prisma } from '@/lib/db'
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

type CommentInsertion = { access: ActorReportsAccess; comment: NewComment; event: ActivityEvent }

const maxTogether = 50

/**
 * Inserts a comment with its activity; null if the author does not see the thread. Throws `conflict` for a taken id,
 * `invalid` for a thread that is not open or a missing parent. One statement inserts all that wait.
 */
export const insertComment = coalesce(insertComments, ({ comment }) => comment.threadId, maxTogether)

/** Inserts those comments of one thread whose authors see it, all or none; commits by itself. */
async function insertComments(
  threadId: string,
  insertions: CommentInsertion[],
): Promise<(WrittenComment | null)[]> {
  const toInsertedRow = ({ access, comment }: CommentInsertion, ord: number) => ({
    ...comment,
    ...describeReader(access.actor),
    ord,
  })
  // `counted` locks the row of the thread first, so times grow within a thread and cursors miss nothing.
  const rows = await prisma().$queryRaw<(WrittenComment & { id: string })[]>`
    WITH seen AS (
      SELECT asked.*, row_number() OVER (ORDER BY asked.ord) AS nth
      FROM jsonb_to_recordset(${JSON.stringify(insertions.map(toInsertedRow))}::jsonb) AS asked(
        ord int, id uuid, "parentId" uuid, at timestamptz, body text, html text, renderer int, excerpt text, mentions jsonb,
        "readerId" text, "departmentId" uuid, editor boolean)
      JOIN "Thread" t ON t.id = ${threadId}::uuid JOIN "Report" r ON r.id = t."reportId"
      WHERE ${readableToReader} AND ${threadInSight(Prisma.sql`asked."readerId"`)}
    ), counted AS (
      UPDATE "Thread" t SET "commentCount" = t."commentCount" + s.count,
        "lastCommentAt" = GREATEST(s.at, t."lastCommentAt" + s.count * interval '1 millisecond')
      FROM (SELECT count(*)::int AS count, max(at) AS at FROM seen) s WHERE t.id = ${threadId}::uuid AND s.count > 0
      RETURNING t.*, s.count
    ), put AS (
      INSERT INTO "Comment" (id, "threadId", "parentId", "authorId", body, html, renderer, excerpt, mentions, "createdAt")
      SELECT s.id, t.id, s."parentId", s."readerId", s.body, s.html, s.renderer, s.excerpt, s.mentions,
        t."lastCommentAt" - (t.count - s.nth) * interval '1 millisecond'
      FROM counted t CROSS JOIN seen s WHERE "assert_takes_comment"(t.id, s."parentId") ORDER BY s.nth
      RETURNING id, "authorId", "createdAt"
    ), written AS (SELECT put.*, t."reportId", t."takeawayId", t."annotationId", t."createdById" AS "starterId"
      FROM put CROSS JOIN counted t
    ), recorded AS (${insertActivity(Prisma.sql`written`, {
      ...insertions[0]!.event,
      subjectId: Prisma.sql`s.id::text`,
      actorId: Prisma.sql`s."authorId"`,
      at: Prisma.sql`s."createdAt"`,
      detail: { threadId },
    })})
    SELECT w.id, w."createdAt", w."takeawayId", w."annotationId", w."starterId", d.name AS department
    FROM written w LEFT JOIN "User" u ON u.id = w."authorId" LEFT JOIN "Department" d ON d.id = u."departmentId"`.catch(
    (error) => {
      throw isWriteConflict(error) ? error : toDomainError(error)
    },
  )
  numberAfterCommit(prisma())
  const written = new Map(rows.map(({ id, ...row }) => [id, row]))
  return insertions.map(({ comment }) => written.get(comment.id) ?? null)
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

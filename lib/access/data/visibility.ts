import { type Actor, atLeast } from '@/lib/access/actor'
import { Prisma } from '@/prisma/generated/client'

/** Which reports a list is over: all that the actor may see, or the one that was proved. */
export type ReportSelection = Readonly<{ actor: Actor } | { reportId: string }>

/** The reports `r` of a query that this actor may see. */
export function readableBy(actor: Actor): Prisma.Sql {
  return readableFor({
    editor: Prisma.sql`${atLeast(actor, 'editor')}`,
    id: Prisma.sql`${actor.id}`,
    departmentId: Prisma.sql`${actor.departmentId}::uuid`,
  })
}

/** The same for the people of a query, `u`: who of them may see the report `r`. */
export const readableToUser = Prisma.sql`u."deactivatedAt" IS NULL AND ${readableFor({
  editor: Prisma.sql`u.role IN ('editor', 'admin')`,
  id: Prisma.sql`u.id`,
  departmentId: Prisma.sql`u."departmentId"`,
})}`

/** For everyone, or named in person, or by department; all for editors and administrators. */
function readableFor(person: { editor: Prisma.Sql; id: Prisma.Sql; departmentId: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`(${person.editor} OR r.audience = 'everyone' OR r."createdById" = ${person.id} OR EXISTS (
    SELECT 1 FROM "ReportAudience" a WHERE a."reportId" = r.id
      AND (a."userId" = ${person.id} OR a."departmentId" = ${person.departmentId})))`
}

/** Whether the report `r` of a query belongs to a list over these reports. */
export function readableReport(selection: ReportSelection): Prisma.Sql {
  return 'reportId' in selection
    ? Prisma.sql`r.id = ${selection.reportId}::uuid`
    : readableBy(selection.actor)
}

/** Whether a column of a query names such a report. */
export function inReadableReports(selection: ReportSelection, column: Prisma.Sql): Prisma.Sql {
  return 'reportId' in selection
    ? Prisma.sql`${column} = ${selection.reportId}::uuid`
    : Prisma.sql`${column} IN (SELECT r.id FROM "Report" r WHERE ${readableReport(selection)})`
}

/** A column of the row that a query calls `alias`; both are words of this code, never of a user. */
function column(alias: string, name: string): Prisma.Sql {
  return Prisma.raw(`${alias}."${name}"`)
}

/** Whether an annotation is for all staff. */
export function isForStaff(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${column(annotation, 'visibility')} = 'staff'`
}

/** Whether this person (their id, or SQL for it) may see an annotation: it is for all staff, or their own. */
export function annotationVisibleTo(personId: string | null | Prisma.Sql, annotation = 'n'): Prisma.Sql {
  return Prisma.sql`(${isForStaff(annotation)} OR ${column(annotation, 'authorId')} = ${personId})`
}

/** Whether a comment's words are shown to every reader: it is neither deleted nor hidden. */
export function isShown(comment = 'c'): Prisma.Sql {
  return Prisma.sql`${column(comment, 'deletedAt')} IS NULL AND ${isNotHidden(comment)}`
}

export function isNotHidden(comment = 'c'): Prisma.Sql {
  return Prisma.sql`${column(comment, 'hiddenAt')} IS NULL`
}

/** Whether hiding keeps a comment's words from this person: not from its author, nor from whoever moderates. */
export function seesHidden(viewer: { id: string; seesHidden: boolean }, comment = 'c'): Prisma.Sql {
  return Prisma.sql`(${isNotHidden(comment)} OR ${column(comment, 'authorId')} = ${viewer.id} OR ${viewer.seesHidden})`
}

/** The resolution that stands of a thread, to be joined. */
export function standingResolution(thread = 't', resolution = 'r'): Prisma.Sql {
  return Prisma.sql`"ThreadResolution" ${Prisma.raw(resolution)} ON ${column(resolution, 'threadId')} = ${column(thread, 'id')}
    AND ${column(resolution, 'reopenedAt')} IS NULL`
}

/** The lock that stands on a thread, to be joined. */
export function standingLock(thread = 't', lock = 'o'): Prisma.Sql {
  return Prisma.sql`"ThreadClosure" ${Prisma.raw(lock)} ON ${column(lock, 'threadId')} = ${column(thread, 'id')}
    AND ${column(lock, 'openedAt')} IS NULL`
}

/** Whether people may write in a thread: nobody has locked it. */
export function isUnlocked(thread = 't'): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM "ThreadClosure" locked
    WHERE locked."threadId" = ${column(thread, 'id')} AND locked."openedAt" IS NULL)`
}

/** Whether a thread is an open discussion: neither resolved nor locked. */
export function isOpen(thread = 't'): Prisma.Sql {
  return Prisma.sql`(NOT EXISTS (SELECT 1 FROM "ThreadResolution" resolved
    WHERE resolved."threadId" = ${column(thread, 'id')} AND resolved."reopenedAt" IS NULL) AND ${isUnlocked(thread)})`
}

/** Whether an annotation has comments. */
export function hasComments(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`EXISTS (
      SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')} AND t."commentCount" > 0)`
}

/** Whether an annotation is a question with an open thread, or with none yet. */
export function isOpenQuestion(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${column(annotation, 'kind')} = 'question' AND (
    NOT EXISTS (SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')})
    OR EXISTS (SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')} AND ${isOpen()}))`
}

/** Whether a takeaway is not deleted. */
export function isLive(takeaway = 'k'): Prisma.Sql {
  return Prisma.sql`${column(takeaway, 'deletedAt')} IS NULL`
}

/** Whether this person may see an annotation, and it is not on the statement of a deleted takeaway. */
export function annotationInSight(personId: string, annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${annotationVisibleTo(personId, annotation)} AND NOT EXISTS (SELECT 1 FROM "Takeaway" gone
    WHERE gone.id = ${column(annotation, 'takeawayId')} AND gone."deletedAt" IS NOT NULL)`
}

/** Whether a finish of a summary stands: nobody reopened it since. */
export function isStandingFinish(finish = '"SummaryFinish"'): Prisma.Sql {
  return Prisma.sql`${column(finish, 'reopenedAt')} IS NULL`
}

import { type Actor, atLeast } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { Prisma } from '@/prisma/generated/client'

/** The reports of a list: all that the actor may see, or a single one that is proved. */
export type ReportSelection = Readonly<{ actor: Actor } | { reportId: string }>

/** Whether this actor may see the report `r`. */
export function readableBy(actor: Actor): Prisma.Sql {
  return readableFor({
    editor: Prisma.sql`${atLeast(actor, 'editor')}`,
    id: Prisma.sql`${actor.id}`,
    departmentId: Prisma.sql`${actor.departmentId}::uuid`,
  })
}

/** Whether the person `u` may see the report `r`. */
export const readableToUser = Prisma.sql`u."deactivatedAt" IS NULL AND ${readableFor({
  editor: Prisma.sql`u.role IN ('editor', 'admin')`,
  id: Prisma.sql`u.id`,
  departmentId: Prisma.sql`u."departmentId"`,
})}`

/** Whether the person of the row `asked` may see the report `r`; the columns are those of `describeReader`. */
export const readableToReader = readableFor({
  editor: Prisma.sql`asked.editor`,
  id: Prisma.sql`asked."readerId"`,
  departmentId: Prisma.sql`asked."departmentId"`,
})

/** What `readableToReader` asks of an actor, as columns. */
export const describeReader = (actor: Actor) => ({
  editor: atLeast(actor, 'editor'),
  readerId: actor.id,
  departmentId: actor.departmentId,
})

/** Editors and administrators see all; others what is for everyone, their own, and what names them. */
function readableFor(person: { editor: Prisma.Sql; id: Prisma.Sql; departmentId: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`(${person.editor} OR r.audience = 'everyone' OR r."createdById" = ${person.id} OR EXISTS (
    SELECT 1 FROM "ReportAudience" a WHERE a."reportId" = r.id
      AND (a."userId" = ${person.id} OR a."departmentId" = ${person.departmentId})))`
}

/** Whether the report `r` is one of these reports. */
export function readableReport(selection: ReportSelection): Prisma.Sql {
  return 'reportId' in selection
    ? Prisma.sql`r.id = ${selection.reportId}::uuid`
    : readableBy(selection.actor)
}

/** Whether a column holds the id of one of these reports. */
export function inReadableReports(selection: ReportSelection, column: Prisma.Sql): Prisma.Sql {
  return 'reportId' in selection
    ? Prisma.sql`${column} = ${selection.reportId}::uuid`
    : Prisma.sql`${column} IN (SELECT r.id FROM "Report" r WHERE ${readableReport(selection)})`
}

/**
 * Whether a column holds the id of one of these reports, for walking an index until a page is full: Postgres finds the
 * reports first and once, so the order of the index stays.
 */
export function inReportsFoundFirst(selection: ReportSelection, column: Prisma.Sql): Prisma.Sql {
  return 'reportId' in selection
    ? Prisma.sql`${column} = ${selection.reportId}::uuid`
    : Prisma.sql`${column} = ANY(ARRAY(SELECT r.id FROM "Report" r WHERE ${readableReport(selection)}))`
}

/** A column of the table `alias`; both names come from the code, never from a user. */
function column(alias: string, name: string): Prisma.Sql {
  return Prisma.raw(`${alias}."${name}"`)
}

/** Whether an annotation is for all staff. */
export function isForStaff(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${column(annotation, 'visibility')} = 'staff'`
}

/** Whether an annotation is for all staff and not deleted. */
export function isSharedAnnotation(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`(${isForStaff(annotation)} AND ${column(annotation, 'deletedAt')} IS NULL)`
}

/** Whether this person (an id, or SQL for one) may see an annotation: it is for all staff, or their own. */
export function annotationVisibleTo(personId: string | null | Prisma.Sql, annotation = 'n'): Prisma.Sql {
  return Prisma.sql`(${isForStaff(annotation)} OR ${column(annotation, 'authorId')} = ${personId})`
}

/** Whether every reader may read a comment: it is neither deleted nor hidden. */
export function isShown(comment = 'c'): Prisma.Sql {
  return Prisma.sql`${column(comment, 'deletedAt')} IS NULL AND ${isNotHidden(comment)}`
}

export function isNotHidden(comment = 'c'): Prisma.Sql {
  return Prisma.sql`${column(comment, 'hiddenAt')} IS NULL`
}

/** Whether this person may read a comment as far as hiding goes: its author and moderators may always. */
export function seesHidden(viewer: { id: string; seesHidden: boolean }, comment = 'c'): Prisma.Sql {
  return Prisma.sql`(${isNotHidden(comment)} OR ${column(comment, 'authorId')} = ${viewer.id} OR ${viewer.seesHidden})`
}

/** The current resolution of a thread, to be joined. */
export function standingResolution(thread = 't', resolution = 'r'): Prisma.Sql {
  return Prisma.sql`"ThreadResolution" ${Prisma.raw(resolution)} ON ${column(resolution, 'threadId')} = ${column(thread, 'id')}
    AND ${column(resolution, 'reopenedAt')} IS NULL`
}

/** The current lock of a thread, to be joined. */
export function standingLock(thread = 't', lock = 'o'): Prisma.Sql {
  return Prisma.sql`"ThreadClosure" ${Prisma.raw(lock)} ON ${column(lock, 'threadId')} = ${column(thread, 'id')}
    AND ${column(lock, 'openedAt')} IS NULL`
}

/** What became of the opinion of a thread as it stands now, to be joined; a thread that is undecided has none. */
export function standingOutcome(thread = 't', outcome = 'x'): Prisma.Sql {
  return Prisma.sql`"ThreadOutcome" ${Prisma.raw(outcome)} ON ${column(outcome, 'threadId')} = ${column(thread, 'id')}
    AND ${column(outcome, 'endedAt')} IS NULL`
}

/** Whether a conclusion holds: neither ended nor replaced. */
export function isStandingConclusion(conclusion = 'e'): Prisma.Sql {
  return Prisma.sql`${column(conclusion, 'endedAt')} IS NULL`
}

/** The same rules as conditions of Prisma. */
export const standingWhere = {
  resolution: { reopenedAt: null },
  lock: { openedAt: null },
  conclusion: { endedAt: null },
  takeaway: { deletedAt: null },
} as const

/** Whether a thread is not locked, so that people may write in it. */
export function isUnlocked(thread = 't'): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM "ThreadClosure" locked
    WHERE locked."threadId" = ${column(thread, 'id')} AND locked."openedAt" IS NULL)`
}

/** Whether an annotation has comments; the OFFSET keeps Postgres from hashing all threads beforehand. */
function hasComments(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`EXISTS (
      SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')} AND t."commentCount" > 0 OFFSET 0)`
}

/** Whether an annotation is a question with an open thread, or with none yet. */
export function isOpenQuestion(annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${column(annotation, 'kind')} = 'question' AND (
    NOT EXISTS (SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')} OFFSET 0)
    OR EXISTS (SELECT 1 FROM "Thread" t WHERE t."annotationId" = ${column(annotation, 'id')} AND ${isOpen()} OFFSET 0))`
}

/** Whether a takeaway is not deleted. */
export function isLive(takeaway = 'k'): Prisma.Sql {
  return Prisma.sql`${column(takeaway, 'deletedAt')} IS NULL`
}

/** Whether this person may see an annotation and its takeaway, if it has one, is not deleted. */
export function annotationInSight(personId: string | Prisma.Sql, annotation = 'n'): Prisma.Sql {
  return Prisma.sql`${annotationVisibleTo(personId, annotation)} AND NOT EXISTS (SELECT 1 FROM "Takeaway" gone
    WHERE gone.id = ${column(annotation, 'takeawayId')} AND gone."deletedAt" IS NOT NULL)`
}

/** Whether this person is shown an annotation in lists: a deleted one stays while it has comments. */
export function annotationListedFor(personId: string, annotation = 'n'): Prisma.Sql {
  return Prisma.sql`(${annotationInSight(personId, annotation)}
    AND (${column(annotation, 'deletedAt')} IS NULL OR ${hasComments(annotation)}))`
}

/** Whether this person may see what a thread is about, as far as its report does not decide it. */
export function threadInSight(personId: string | Prisma.Sql, thread = 't'): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT 1 FROM "Takeaway" k WHERE k.id = ${column(thread, 'takeawayId')} AND ${isLive()})
    OR EXISTS (SELECT 1 FROM "Annotation" n
      WHERE n.id = ${column(thread, 'annotationId')} AND ${annotationInSight(personId)}))`
}

/** Whether the share `shared` of a summary is this person's, in person or by department. */
export function isSharedWith({ id, departmentId }: Pick<Actor, 'id' | 'departmentId'>): Prisma.Sql {
  return Prisma.sql`(shared."userId" = ${id} OR shared."departmentId" = ${departmentId}::uuid)`
}

/** Whether this actor may read a summary: it is not deleted, and their own, shared with them, or they read all. */
export function isReadableSummary(actor: Actor, summary = 's'): Prisma.Sql {
  return Prisma.sql`${column(summary, 'deletedAt')} IS NULL AND (${may(actor, 'summary.read')}
    OR ${column(summary, 'ownerId')} = ${actor.id} OR EXISTS (SELECT 1 FROM "SummaryShare" shared
      WHERE shared."summaryId" = ${column(summary, 'id')} AND ${isSharedWith(actor)}))`
}

/** Whether a finish of a summary holds: nobody has reopened the summary since. */
export function isStandingFinish(finish = '"SummaryFinish"'): Prisma.Sql {
  return Prisma.sql`${column(finish, 'reopenedAt')} IS NULL`
}

/**
 * Whether a discussion is open: neither resolved nor locked. The trigger `keep_thread_open` of the migration
 * `20261129070000_open_discussions` applies this rule to the column whenever a resolution or a lock changes.
 */
export function isOpen(thread = 't'): Prisma.Sql {
  return Prisma.raw(`${thread}."open"`)
}

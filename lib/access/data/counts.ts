import { isForStaff, isLive, isOpen } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** What a report `r` has, as JSON: takeaways that are not deleted, figures, terms. */
export const reportCounts = Prisma.sql`jsonb_build_object(
        'takeaways', (SELECT count(*) FROM "Takeaway" k WHERE k."reportId" = r.id AND ${isLive()}),
        'figures', (SELECT count(*) FROM "Figure" f WHERE f."reportId" = r.id),
        'terms', (SELECT count(*) FROM "Term" t WHERE t."reportId" = r.id))`

/** How many comments the takeaway `k` has. */
export const takeawayComments = Prisma.sql`
    coalesce((SELECT d.count FROM "TakeawayComments" d WHERE d."takeawayId" = k.id), 0)`

/** One row for the annotation `n`, to be joined: how many threads, comments and open threads it has. */
export const annotationDiscussionCounts = Prisma.sql`
      SELECT count(*) AS threads, sum(t."commentCount") AS comments, count(*) FILTER (WHERE ${isOpen()}) AS open
      FROM "Thread" t WHERE t."annotationId" = n.id`

/** One row for the report `r`, to be joined: its takeaways, and the open threads that this person may see. */
export const reportDiscussionCounts = (personId: string) => Prisma.sql`
    SELECT k.takeaways, (k.open + coalesce(s.open, 0) + own.open)::int AS open FROM (
      SELECT count(*)::int AS takeaways, coalesce(sum(k."openThreads" + k."openAnnotationThreads"), 0) AS open
      FROM "Takeaway" k WHERE k."reportId" = r.id AND ${isLive()}) k
    CROSS JOIN (SELECT sum(s.count) AS open FROM "OpenAnnotationThreads" s WHERE s."reportId" = r.id) s
    CROSS JOIN (
      SELECT count(*) AS open FROM "Annotation" n JOIN "Thread" t ON t."annotationId" = n.id AND ${isOpen()}
      LEFT JOIN "Takeaway" gone ON gone.id = n."takeawayId" AND gone."deletedAt" IS NOT NULL
      WHERE n."authorId" = ${personId} AND NOT ${isForStaff()} AND n."reportId" = r.id AND gone.id IS NULL) own`

/** How many comments an annotation of this report has. */
export async function countComments(db: Db, access: ReportAccess, annotationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ comments: number }[]>`
    SELECT coalesce(sum("commentCount"), 0)::int AS comments FROM "Thread"
    WHERE "annotationId" = ${annotationId}::uuid AND "reportId" = ${access.id}::uuid`
  return row?.comments ?? 0
}

/** The ids of the threads that this person wrote in, began, or owns the subject of. */
export const participations = (personId: string) => Prisma.sql`
    SELECT m."threadId" AS id FROM "Comment" m WHERE m."authorId" = ${personId}
    UNION SELECT t.id FROM "Thread" t WHERE t."createdById" = ${personId}
    UNION SELECT t.id FROM "Takeaway" k JOIN "Thread" t ON t."takeawayId" = k.id WHERE k."createdById" = ${personId}
    UNION SELECT t.id FROM "Annotation" n JOIN "Thread" t ON t."annotationId" = n.id WHERE n."authorId" = ${personId}`

/** Whose word is waited for; whoever cannot write is waited for until they have read what names them. */
export type AwaitedReader = { id: string; writes: boolean }

/** The notifications `m` that say where somebody named the reader. */
const mentionsOf = ({ id, writes }: AwaitedReader) =>
  Prisma.sql`"Notification" m WHERE m."userId" = ${id} AND m.kind = 'mention' AND (${writes} OR m."readAt" IS NULL)`

/** The ids of the threads that the reader takes part in or is named in. */
export const ownOrNamed = (reader: AwaitedReader) => Prisma.sql`
    SELECT m."threadId" AS id FROM ${mentionsOf(reader)}
    UNION ${participations(reader.id)}`

/** Whether the reader takes part in the thread `t` or is named in it: the same, asked of one thread after another. */
export const participatesIn = (reader: AwaitedReader) => Prisma.sql`(t."createdById" = ${reader.id}
    OR (SELECT true FROM "Comment" m WHERE m."authorId" = ${reader.id} AND m."threadId" = t.id LIMIT 1)
    OR t."takeawayId" IN (SELECT k.id FROM "Takeaway" k WHERE k."createdById" = ${reader.id})
    OR t."annotationId" IN (SELECT n.id FROM "Annotation" n WHERE n."authorId" = ${reader.id})
    OR t.id IN (SELECT m."threadId" FROM ${mentionsOf(reader)}))`

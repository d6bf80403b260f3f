import { Prisma } from '@/prisma/generated/client'

/** The ids of the threads that this person wrote in, began, or owns the subject of. */
export const participations = (personId: string) => Prisma.sql`
    SELECT m."threadId" AS id FROM "Comment" m WHERE m."authorId" = ${personId}
    UNION SELECT t.id FROM "Thread" t WHERE t."createdById" = ${personId}
    UNION SELECT t.id FROM "Takeaway" k JOIN "Thread" t ON t."takeawayId" = k.id WHERE k."createdById" = ${personId}
    UNION SELECT t.id FROM "Annotation" n JOIN "Thread" t ON t."annotationId" = n.id WHERE n."authorId" = ${personId}`

/** Whose word is waited for; whoever cannot write is waited for until they have read what names them. */
export type AwaitedReader = { id: string; writes: boolean }

/** The notifications `m` that say where somebody named the reader. */
export const mentionsOf = ({ id, writes }: AwaitedReader) =>
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

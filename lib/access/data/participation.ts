import { Prisma } from '@/prisma/generated/client'

/** The ids of the threads that this person wrote in, began, or owns the subject of. */
export const participations = (personId: string) => Prisma.sql`
    SELECT m."threadId" AS id FROM "Comment" m WHERE m."authorId" = ${personId}
    UNION SELECT t.id FROM "Thread" t WHERE t."createdById" = ${personId}
    UNION SELECT t.id FROM "Takeaway" k JOIN "Thread" t ON t."takeawayId" = k.id WHERE k."createdById" = ${personId}
    UNION SELECT t.id FROM "Annotation" n JOIN "Thread" t ON t."annotationId" = n.id WHERE n."authorId" = ${personId}`

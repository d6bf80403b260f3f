import { Prisma } from '@/prisma/generated/client'

/** The anchor `a` that an annotation or a piece of evidence `n` has in the revision `c`, to be joined. */
export function anchorInRevision(subject: 'annotationId' | 'evidenceId' = 'annotationId'): Prisma.Sql {
  return Prisma.sql`"Anchor" a ON a.${Prisma.raw(`"${subject}"`)} = n.id AND a."revisionId" = c.id`
}

/** Whether an annotation `n` is proposed between these positions of the revision `c`. */
export function proposedBetween(from: number, to: number): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Anchor" a WHERE a."annotationId" = n.id AND a."revisionId" = c.id
    AND a.status = 'proposed' AND a."end" > ${from} AND a.start < ${to})`
}

import { Prisma } from '@/prisma/generated/client'

/** The anchor `a` that an annotation or a piece of evidence `n` has in the revision `c`, to be joined. */
export function anchorInRevision(subject: 'annotationId' | 'evidenceId' = 'annotationId'): Prisma.Sql {
  return Prisma.sql`"Anchor" a ON a.${Prisma.raw(`"${subject}"`)} = n.id AND a."revisionId" = c.id`
}

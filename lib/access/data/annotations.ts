import { annotationVisibleTo } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import { Prisma } from '@/prisma/generated/client'

/** The id of an annotation of this report if this person may see it, else no row: nothing else is told of it. */
export function visibleAnnotation(
  access: ReportAccess,
  id: string | null,
  personId: string | null,
): Prisma.Sql {
  return Prisma.sql`
  SELECT n.id FROM "Annotation" n WHERE n.id = ${id}::uuid AND n."reportId" = ${access.id}::uuid
    AND n."deletedAt" IS NULL AND ${annotationVisibleTo(personId)}`
}

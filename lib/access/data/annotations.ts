import { annotationVisibleTo } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import { Prisma } from '@/prisma/generated/client'

/** Selects the id of an annotation of this report that this person may see, else no row. */
export function visibleAnnotation(
  access: ReportAccess,
  id: string | null,
  personId: string | null,
): Prisma.Sql {
  return Prisma.sql`
  SELECT n.id FROM "Annotation" n WHERE n.id = ${id}::uuid AND n."reportId" = ${access.id}::uuid
    AND n."deletedAt" IS NULL AND ${annotationVisibleTo(personId)}`
}

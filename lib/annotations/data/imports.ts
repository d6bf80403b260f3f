import { annotationVisibleTo, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** The report of each of these takeaways, within these reports. */
export function findTakeawayReports(db: Db, access: readonly ReportAccess[], takeawayIds: string[]) {
  return db.takeaway.findMany({
    where: {
      id: { in: takeawayIds },
      ...standingWhere.takeaway,
      reportId: { in: access.map((report) => report.id) },
    },
    select: { id: true, reportId: true },
  })
}

/** The annotations that have these ids in any report, and whether this person may see them. */
export function findTakenAnnotations(db: Db, ids: string[], personId: string) {
  return db.$queryRaw<{ id: string; reportId: string; deleted: boolean; visible: boolean }[]>`
    SELECT n.id, n."reportId", n."deletedAt" IS NOT NULL AS deleted, ${annotationVisibleTo(personId)} AS visible
    FROM "Annotation" n WHERE n.id = ANY(${ids}::uuid[])`
}

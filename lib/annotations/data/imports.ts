import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** The report of each of these takeaways, within these reports. */
export function findTakeawayReports(db: Db, access: readonly ReportAccess[], takeawayIds: string[]) {
  return db.takeaway.findMany({
    where: {
      id: { in: takeawayIds },
      deletedAt: null,
      reportId: { in: access.map((report) => report.id) },
    },
    select: { id: true, reportId: true },
  })
}

/** The annotations of these ids in any report: ids are unique across reports. */
export function findAnnotationOwners(db: Db, ids: string[]) {
  return db.annotation.findMany({
    where: { id: { in: ids } },
    select: { id: true, reportId: true, authorId: true, visibility: true, deletedAt: true },
  })
}

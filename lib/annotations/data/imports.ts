import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** In which of these reports each of these takeaways stands. */
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

/** Which of these ids are taken, in whatever report: ids are unique over all. */
export function findAnnotationOwners(db: Db, ids: string[]) {
  return db.annotation.findMany({
    where: { id: { in: ids } },
    select: { id: true, reportId: true, authorId: true, visibility: true, deletedAt: true },
  })
}

import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** The two ends, as far as they are living takeaways of this report. */
export function findLinkEnds(db: Db, access: ReportAccess, ids: string[]) {
  return db.takeaway.findMany({
    where: { id: { in: ids }, reportId: access.id, deletedAt: null },
    select: { id: true, code: true, kind: true, title: true, titleEn: true },
  })
}

type NewLink = {
  practiceId: string
  actionId: string
  reason: string
  reasonEn: string | null
  createdById: string | null
  createdAt: Date
}

/** Makes the link or gives the present one a new reason; the access says that the caller has checked both ends. */
export async function upsertLink(db: Db, _access: ReportAccess, { practiceId, actionId, ...link }: NewLink) {
  await db.link.upsert({
    where: { practiceId_actionId: { practiceId, actionId } },
    create: { practiceId, actionId, ...link },
    update: { reason: link.reason, reasonEn: link.reasonEn },
  })
}

/** Whether a practice or an action has links, also to takeaways that are deleted and may come back. */
export async function hasLinks(db: Db, access: ReportAccess, id: string): Promise<boolean> {
  const link = await db.link.findFirst({
    where: { OR: [{ practiceId: id }, { actionId: id }], practice: { reportId: access.id } },
    select: { practiceId: true },
  })
  return link !== null
}

export async function deleteLink(
  db: Db,
  access: ReportAccess,
  practiceId: string,
  actionId: string,
): Promise<boolean> {
  const { count } = await db.link.deleteMany({
    where: { practiceId, actionId, practice: { reportId: access.id } },
  })
  return count === 1
}

import { standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

/** Those of these takeaways that are in this report and not deleted. */
export function findLinkEnds(db: Db, access: ReportAccess, ids: string[]) {
  return db.takeaway.findMany({
    where: { id: { in: ids }, reportId: access.id, ...standingWhere.takeaway },
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

/** Inserts a link between two takeaways of the report, or gives the present link the new reason. */
export async function upsertLink(db: Db, access: ReportAccess, link: NewLink) {
  await db.$executeRaw`
    INSERT INTO "Link" ("practiceId", "actionId", reason, "reasonEn", "createdById", "createdAt")
    SELECT p.id, a.id, ${link.reason}, ${link.reasonEn}, ${link.createdById}, ${link.createdAt}
    FROM "Takeaway" p, "Takeaway" a
    WHERE p.id = ${link.practiceId}::uuid AND p."reportId" = ${access.id}::uuid
      AND a.id = ${link.actionId}::uuid AND a."reportId" = ${access.id}::uuid
    ON CONFLICT ("practiceId", "actionId") DO UPDATE SET reason = excluded.reason, "reasonEn" = excluded."reasonEn"`
}

/** Whether a practice or an action has links; links to deleted takeaways count, since those can be restored. */
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

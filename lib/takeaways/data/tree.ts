import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

const nodeSelect = {
  id: true,
  parentId: true,
  code: true,
  kind: true,
  title: true,
  titleEn: true,
  position: true,
  deletedAt: true,
} as const

/** All takeaways of the report in order, with deleted ones, which keep their codes and positions. */
export function findTakeawayTree(db: Db, access: ReportAccess) {
  return db.takeaway.findMany({
    where: { reportId: access.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: nodeSelect,
  })
}

/** All takeaways of the report with the current text in one statement, to check a new takeaway against. */
export async function findReportForEditing(db: Db, access: ReportAccess) {
  const report = await db.report.findUniqueOrThrow({
    where: { id: access.id },
    select: {
      takeaways: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: nodeSelect },
      revisions: {
        where: { number: access.currentRevision },
        select: {
          id: true,
          number: true,
          text: true,
          paragraphs: {
            orderBy: { position: 'asc' },
            select: { key: true, sectionKey: true, start: true, end: true },
          },
        },
      },
    },
  })
  const [revision] = report.revisions as [(typeof report.revisions)[number]]
  return { tree: report.takeaways, revision }
}

/** Sets the positions of the report's takeaways to this order and the parent of the moved one. */
export async function updateTakeawayOrder(
  db: Db,
  access: ReportAccess,
  moved: { id: string; parentId: string | null },
  order: string[],
) {
  await db.$executeRaw`
    UPDATE "Takeaway" k SET position = o.position,
      "parentId" = CASE WHEN k.id = ${moved.id}::uuid THEN ${moved.parentId}::uuid ELSE k."parentId" END
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, position)
    WHERE k.id = o.id AND k."reportId" = ${access.id}::uuid
      AND (k.position <> o.position OR k.id = ${moved.id}::uuid)`
}

import type { Actor } from '@/lib/access/actor'
import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

/** The reports this actor may see: for everyone, or named in person, or by department; all for editors and administrators. */
function readableBy(actor: Actor): Prisma.ReportWhereInput {
  if (actor.role === 'admin' || actor.role === 'editor') return {}
  const named: Prisma.ReportAudienceWhereInput[] = [{ userId: actor.id }]
  if (actor.departmentId) named.push({ departmentId: actor.departmentId })
  return { OR: [{ audience: 'everyone' }, { createdById: actor.id }, { audiences: { some: { OR: named } } }] }
}

export type ReportCondition = Prisma.ReportWhereInput

const head = { id: true, slug: true, title: true, titleEn: true, currentRevision: true } as const

export function findReadableReport(db: Db, actor: Actor, where: Prisma.ReportWhereInput) {
  return db.report.findFirst({ where: { AND: [where, readableBy(actor)] }, select: head })
}

export function findReadableReports(db: Db, actor: Actor) {
  return db.report.findMany({
    where: readableBy(actor),
    select: head,
    orderBy: { createdAt: 'desc' },
    take: 500,
  })
}

import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { ListedTakeaway } from '@/lib/takeaways/data/list'
import type { Prisma } from '@/prisma/generated/client'

const titleSelect = { id: true, code: true, kind: true, title: true, titleEn: true } as const
const undeleted = { deletedAt: null } as const

/** Everything that is presented of a takeaway; join loading reads it in one statement. */
const takeawayInclude = {
  theme: { select: { name: true, nameEn: true } },
  report: { select: { slug: true, title: true, titleEn: true } },
  parent: { select: titleSelect },
  children: { where: undeleted, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: titleSelect },
  createdBy: { select: { id: true, name: true } },
  evidence: { orderBy: { position: 'asc' }, include: { revision: { select: { number: true } } } },
  figures: {
    orderBy: { position: 'asc' },
    include: { checkedBy: { select: { name: true } }, revision: { select: { number: true } } },
  },
  terms: { orderBy: { position: 'asc' } },
  actions: {
    where: { action: undeleted },
    orderBy: { action: { position: 'asc' } },
    include: { action: { select: titleSelect } },
  },
  practices: {
    where: { practice: undeleted },
    orderBy: { practice: { position: 'asc' } },
    include: { practice: { select: titleSelect } },
  },
} satisfies Prisma.TakeawayInclude

export function findTakeaway(db: Db, access: ReportAccess, id: string) {
  return db.takeaway.findFirst({ where: { id, reportId: access.id, ...undeleted }, include: takeawayInclude })
}

/** The same with the current text in one statement, to check changed evidence against. */
export async function findTakeawayWithText(db: Db, access: ReportAccess, id: string) {
  const row = await db.takeaway.findFirst({
    where: { id, reportId: access.id, ...undeleted },
    include: {
      ...takeawayInclude,
      report: { select: { ...takeawayInclude.report.select, revisions: currentTextSelect(access) } },
    },
  })
  return { row, text: row?.report.revisions[0] ?? null }
}

const currentTextSelect = (access: ReportAccess) =>
  ({
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
  }) satisfies Prisma.Report$revisionsArgs

export type TakeawayRow = NonNullable<Awaited<ReturnType<typeof findTakeaway>>>

/** The takeaways of a page that `findTakeawayPage` found for its reader. */
export function findTakeaways(db: Db, listed: readonly ListedTakeaway[]): Promise<TakeawayRow[]> {
  return db.takeaway.findMany({
    where: { id: { in: listed.map(({ id }) => id) }, ...undeleted },
    include: takeawayInclude,
  })
}

export type NeighbourRow = { id: string; code: string; title: string; titleEn: string | null }
export type SurroundingText = { start: number; text: string }

/** The takeaways before and after, and by evidence id the paragraph, or 300 code points, around each quote. */
export async function findSurroundings(db: Db, access: ReportAccess, id: string) {
  const [row] = await db.$queryRaw<
    {
      previous: NeighbourRow | null
      next: NeighbourRow | null
      passages: Record<string, SurroundingText> | null
    }[]
  >`
    SELECT
      (SELECT jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title, 'titleEn', p."titleEn") FROM "Takeaway" p
        WHERE p."reportId" = k."reportId" AND p."deletedAt" IS NULL AND (p.position, p.id) < (k.position, k.id)
        ORDER BY p.position DESC, p.id DESC LIMIT 1) AS previous,
      (SELECT jsonb_build_object('id', n.id, 'code', n.code, 'title', n.title, 'titleEn', n."titleEn") FROM "Takeaway" n
        WHERE n."reportId" = k."reportId" AND n."deletedAt" IS NULL AND (n.position, n.id) > (k.position, k.id)
        ORDER BY n.position, n.id LIMIT 1) AS next,
      (SELECT jsonb_object_agg(e.id, jsonb_build_object('start', w.first, 'text', substr(r.text, w.first + 1, w.last - w.first)))
        FROM "Evidence" e
        JOIN "Revision" r ON r.id = e."revisionId"
        LEFT JOIN "Paragraph" p ON p."revisionId" = e."revisionId" AND p.key = e."paragraphKey"
        CROSS JOIN LATERAL (SELECT
          greatest(least(p.start, e.start), e.start - 300) AS first,
          least(greatest(p."end", e."end"), e."end" + 300) AS last) w
        WHERE e."takeawayId" = k.id) AS passages
    FROM "Takeaway" k WHERE k.id = ${id}::uuid AND k."reportId" = ${access.id}::uuid`
  return { previous: row?.previous ?? null, next: row?.next ?? null, passages: row?.passages ?? {} }
}

import { isLive } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { AnnotationKind, AnnotationVisibility } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import { anchorSubject, visibleRanges } from '@/lib/revisions/data/anchors'
import type { AnchorStatus, RangeKind } from '@/lib/revisions/range'
import type { TakeawayKind } from '@/lib/takeaways/schema'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

/** A range where it was last found outside the current revision, with its anchor in the current one. */
export type ReanchoredRow = TextAnchor & {
  kind: RangeKind
  id: string
  authorId: string | null
  /** Of an annotation; null for all else. */
  visibility: AnnotationVisibility | null
  revisionId: string
  revision: number
  /** What a figure said there; null for all else. */
  value: string | null
  status: AnchorStatus
  newStart: number | null
  newEnd: number | null
  newQuote: string | null
  newPrefix: string | null
  newSuffix: string | null
  newParagraphKey: string | null
  settledAt: Date | null
  settledById: string | null
  settledBy: string | null
}

type CurrentRevision = { id: string; number: number }

/** Ranges that wait for a person or were settled by one; `p` is the former position. */
const reanchoredRanges = (access: ReportAccess, current: CurrentRevision, actorId: string) => Prisma.sql`
  ${visibleRanges(access, actorId)} r
  LEFT JOIN "Anchor" a ON a."revisionId" = ${current.id}::uuid AND ${anchorSubject} = r.id
  LEFT JOIN "User" s ON s.id = a."settledById"
  LEFT JOIN LATERAL (
    SELECT b.* FROM "Anchor" b JOIN "Revision" w ON w.id = b."revisionId"
    WHERE a."settledAt" IS NOT NULL AND r."revisionId" = ${current.id}::uuid AND b."revisionId" <> ${current.id}::uuid AND b.status IN ('same', 'moved')
      AND (b."annotationId" = r.id OR b."evidenceId" = r.id OR b."figureId" = r.id OR b."termId" = r.id)
    ORDER BY w.number < ${current.number} DESC, w.number DESC LIMIT 1) f ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(f."revisionId", r."revisionId") AS "revisionId", coalesce(f."paragraphKey", r."paragraphKey") AS "paragraphKey",
      coalesce(f.start, r.start) AS start, coalesce(f."end", r."end") AS "end", coalesce(f.quote, r.quote) AS quote,
      coalesce(f.prefix, r.prefix) AS prefix, coalesce(f.suffix, r.suffix) AS suffix,
      coalesce(f.value, r.value) AS value) p
  JOIN "Revision" v ON v.id = p."revisionId" AND v.id <> ${current.id}::uuid`

const columns = Prisma.sql`r.kind, r.id, r."authorId", r.visibility, p."revisionId", v.number AS revision, p."paragraphKey",
  p.start, p."end", p.quote, p.prefix, p.suffix, p.value, coalesce(a.status, 'orphaned') AS status, a.start AS "newStart",
  a."end" AS "newEnd", a.quote AS "newQuote", a.prefix AS "newPrefix", a.suffix AS "newSuffix",
  a."paragraphKey" AS "newParagraphKey", a."settledAt", a."settledById", s.name AS "settledBy"`

export type UnsettledRow = ReanchoredRow & {
  takeawayId: string | null
  code: string | null
  takeawayKind: TakeawayKind | null
  title: string | null
  titleEn: string | null
  currentValue: string | null
  unit: string | null
  label: string | null
  labelEn: string | null
  name: string | null
  nameEn: string | null
  annotationKind: AnnotationKind | null
  body: string | null
  author: string | null
}

const waitingCondition = Prisma.sql`a."settledAt" IS NULL AND coalesce(a.status, 'orphaned') IN ('proposed', 'orphaned')`
const settledCondition = Prisma.sql`a."settledAt" IS NOT NULL`

type UnsettledPage = {
  state: 'waiting' | 'settled'
  only?: string
  after: { start: number; id: string } | null
  limit: number
}

/** A page of unsettled or settled ranges in the order of the old text, with their takeaway or annotation. */
export function findUnsettled(
  db: Db,
  access: ReportAccess,
  current: CurrentRevision,
  actorId: string,
  page: UnsettledPage,
): Promise<UnsettledRow[]> {
  const after = page.after
    ? Prisma.sql`(p.start, r.id) > (${page.after.start}::int, ${page.after.id}::uuid)`
    : Prisma.sql`true`
  const state = page.state === 'settled' ? settledCondition : waitingCondition
  const condition = page.only ? Prisma.sql`r.id = ${page.only}::uuid` : Prisma.sql`(${state})`
  return db.$queryRaw<UnsettledRow[]>`
    SELECT x.*, k.id AS "takeawayId", k.code, k.kind AS "takeawayKind", k.title, k."titleEn",
      g.value AS "currentValue", g.unit, g.label, g."labelEn", t.name, t."nameEn",
      n.kind AS "annotationKind", left(n.body, 500) AS body, u.name AS author
    FROM (
      SELECT ${columns} FROM ${reanchoredRanges(access, current, actorId)}
      WHERE ${condition} AND ${after}
      ORDER BY p.start, r.id LIMIT ${page.limit}
    ) x
    LEFT JOIN "Annotation" n ON n.id = x.id
    LEFT JOIN "User" u ON u.id = n."authorId"
    LEFT JOIN "Evidence" e ON e.id = x.id
    LEFT JOIN "Figure" g ON g.id = x.id
    LEFT JOIN "Term" t ON t.id = x.id
    LEFT JOIN "Takeaway" k ON k.id = coalesce(e."takeawayId", g."takeawayId", t."takeawayId") AND ${isLive()}
    ORDER BY x.start, x.id`
}

/** The numbers of unsettled and settled ranges. */
export async function countUnsettled(
  db: Db,
  access: ReportAccess,
  current: CurrentRevision,
  actorId: string,
) {
  const [row] = await db.$queryRaw<{ waiting: number; settled: number }[]>`
    SELECT count(*) FILTER (WHERE ${waitingCondition})::int AS waiting, count(*) FILTER (WHERE ${settledCondition})::int AS settled
    FROM ${reanchoredRanges(access, current, actorId)}`
  return row!
}

/** Which of them: by their ids, or those that a person settled at one moment. */
export type ReanchoredRefs = { ids: string[] } | { settledById: string; settledAt: Date }

/** Those ranges of `reanchoredRanges` that this person may see. */
export function findReanchored(
  db: Db,
  access: ReportAccess,
  current: CurrentRevision,
  actorId: string,
  refs: ReanchoredRefs,
): Promise<ReanchoredRow[]> {
  const condition =
    'ids' in refs
      ? Prisma.sql`r.id = ANY(${refs.ids}::uuid[])`
      : Prisma.sql`a."settledById" = ${refs.settledById} AND a."settledAt" = ${refs.settledAt}::timestamptz`
  return db.$queryRaw<ReanchoredRow[]>`
    SELECT ${columns} FROM ${reanchoredRanges(access, current, actorId)} WHERE ${condition}
    ORDER BY p.start, r.id`
}

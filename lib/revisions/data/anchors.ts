import { annotationVisibleTo, isLive } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { AnchorCounts, AnchorStatus, RangeKind } from '@/lib/revisions/range'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

export type RangeRow = TextAnchor & { kind: RangeKind; id: string; revisionId: string }

/** A range where it goes; `value` is what a figure says there. */
export type MovedRange = RangeRow & { value: string | null }

export type AnchorRow = {
  kind: RangeKind
  id: string
  status: AnchorStatus
  /** What a figure says; null leaves it as it is. */
  value: string | null
  settledById: string | null
  settledAt: Date | null
} & { [Field in keyof TextAnchor]: TextAnchor[Field] | null }

const rangeColumns = Prisma.sql`x."revisionId", x."paragraphKey", x.start, x."end", x.quote, x.prefix, x.suffix`

/** The ranges of the report's text where they were last found, of the annotations `x` and the takeaways `k` for which this holds. */
const rangesOf = (
  access: ReportAccess,
  conditions: { annotation: Prisma.Sql; takeaway: Prisma.Sql },
) => Prisma.sql`(
  SELECT 'annotation' AS kind, x.id, ${rangeColumns}, x."authorId", x.visibility, NULL AS value
  FROM "Annotation" x WHERE x."reportId" = ${access.id}::uuid AND x."revisionId" IS NOT NULL AND ${conditions.annotation}
  UNION ALL
  SELECT 'evidence', x.id, ${rangeColumns}, NULL, NULL, NULL
  FROM "Evidence" x JOIN "Takeaway" k ON k.id = x."takeawayId" WHERE k."reportId" = ${access.id}::uuid AND ${conditions.takeaway}
  UNION ALL
  SELECT 'figure', x.id, ${rangeColumns}, NULL, NULL, x.value FROM "Figure" x WHERE x."reportId" = ${access.id}::uuid
  UNION ALL
  SELECT 'term', x.id, ${rangeColumns}, NULL, NULL, NULL FROM "Term" x WHERE x."reportId" = ${access.id}::uuid)`

const all = Prisma.sql`true`

/** Every range of the report's text, whoever may see it. */
const reportRanges = (access: ReportAccess) => rangesOf(access, { annotation: all, takeaway: all })

/** The ranges that this person may see; with null, those that everybody may. Only annotations have an `authorId`. */
export const visibleRanges = (access: ReportAccess, actorId: string | null) =>
  rangesOf(access, {
    annotation: Prisma.sql`${annotationVisibleTo(actorId, 'x')} AND x."deletedAt" IS NULL`,
    takeaway: isLive(),
  })

/** The id of the range of an anchor; ids are unique across kinds. */
export const anchorSubject = Prisma.sql`coalesce(a."annotationId", a."evidenceId", a."figureId", a."termId")`

const subjectColumns = Prisma.sql`CASE WHEN r.kind = 'annotation' THEN r.id END, CASE WHEN r.kind = 'evidence' THEN r.id END,
  CASE WHEN r.kind = 'figure' THEN r.id END, CASE WHEN r.kind = 'term' THEN r.id END`

const anchorColumns = Prisma.sql`(id, "reportId", "annotationId", "evidenceId", "figureId", "termId",
  "revisionId", status, "paragraphKey", start, "end", quote, prefix, suffix, value, "settledById", "settledAt")`

/** Inserts an anchor for every range where it is now, so that its revision can be shown later. */
export async function saveAnchors(db: Db, access: ReportAccess) {
  await db.$executeRaw`
    INSERT INTO "Anchor" ${anchorColumns}
    SELECT gen_random_uuid(), ${access.id}::uuid, ${subjectColumns}, r."revisionId", 'same', r."paragraphKey", r.start, r."end",
      r.quote, r.prefix, r.suffix, r.value, NULL, NULL
    FROM ${reportRanges(access)} r
    ON CONFLICT DO NOTHING`
}

/** The ranges without an anchor in this revision. */
export function findUnanchoredRanges(db: Db, access: ReportAccess, revisionId: string): Promise<RangeRow[]> {
  return db.$queryRaw<RangeRow[]>`
    SELECT r.kind, r.id, r."revisionId", r."paragraphKey", r.start, r."end", r.quote, r.prefix, r.suffix
    FROM ${reportRanges(access)} r
    WHERE NOT EXISTS (SELECT 1 FROM "Anchor" a WHERE a."revisionId" = ${revisionId}::uuid AND ${anchorSubject} = r.id)`
}

/** Inserts anchors in this revision. */
export async function insertAnchors(db: Db, access: ReportAccess, revisionId: string, rows: AnchorRow[]) {
  await db.$executeRaw`
    INSERT INTO "Anchor" ${anchorColumns}
    SELECT gen_random_uuid(), ${access.id}::uuid, ${subjectColumns}, ${revisionId}::uuid, r.status::"AnchorStatus",
      r."paragraphKey", r.start, r."end", r.quote, r.prefix, r.suffix, coalesce(r.value,
        (SELECT f.value FROM "Figure" f WHERE r.kind = 'figure' AND f.id = r.id AND f."reportId" = ${access.id}::uuid)),
      r."settledById", r."settledAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(kind text, id uuid, status text, "paragraphKey" text, start int, "end" int, quote text, prefix text, suffix text,
        value text, "settledById" text, "settledAt" timestamptz)`
}

const tables = { annotation: 'Annotation', evidence: 'Evidence', figure: 'Figure', term: 'Term' } as const

/** Puts the ranges of one kind where the rows `a` say; `condition` joins a range `r` to its row. */
const placeRanges = (kind: RangeKind, condition: Prisma.Sql) => Prisma.sql`
    UPDATE ${Prisma.raw(`"${tables[kind]}"`)} r SET "revisionId" = a."revisionId", "paragraphKey" = a."paragraphKey",
      start = a.start, "end" = a."end", quote = a.quote, prefix = a.prefix, suffix = a.suffix
      ${kind === 'figure' ? Prisma.sql`, value = coalesce(a.value, r.value)` : Prisma.empty}
    FROM found a WHERE ${condition}`

/** Puts the ranges of all kinds where the rows of `found` say, in one statement. */
const placeAllRanges = (found: Prisma.Sql, condition: (kind: RangeKind) => Prisma.Sql) => Prisma.sql`
  WITH found AS (${found}), annotations AS (${placeRanges('annotation', condition('annotation'))}),
    evidence AS (${placeRanges('evidence', condition('evidence'))}), figures AS (${placeRanges('figure', condition('figure'))})
  ${placeRanges('term', condition('term'))}`

/** Moves the ranges whose anchor in this revision is `same` or `moved`; the others stay. */
export async function applyAnchors(db: Db, access: ReportAccess, revisionId: string) {
  await db.$executeRaw(
    placeAllRanges(
      Prisma.sql`SELECT * FROM "Anchor" WHERE "reportId" = ${access.id}::uuid AND "revisionId" = ${revisionId}::uuid
        AND status IN ('same', 'moved')`,
      (kind) => Prisma.sql`r.id = ${Prisma.raw(`a."${kind}Id"`)}`,
    ),
  )
}

export const anchorCountColumns = Prisma.sql`count(*) FILTER (WHERE a.status = 'same')::int AS same,
  count(*) FILTER (WHERE a.status = 'moved')::int AS moved,
  count(*) FILTER (WHERE a.status = 'proposed')::int AS proposed,
  count(*) FILTER (WHERE a.status = 'orphaned')::int AS orphaned`

/** The anchors of a revision by status, of the ranges that this person may see. */
export async function countAnchors(db: Db, access: ReportAccess, revisionId: string, actorId: string | null) {
  const [row] = await db.$queryRaw<AnchorCounts[]>`
    SELECT ${anchorCountColumns} FROM "Anchor" a JOIN ${visibleRanges(access, actorId)} r ON r.id = ${anchorSubject}
    WHERE a."revisionId" = ${revisionId}::uuid`
  return row!
}

/** Deletes the anchors of ranges in a revision. */
export async function deleteAnchors(db: Db, access: ReportAccess, revisionId: string, ids: string[]) {
  await db.$executeRaw`
    DELETE FROM "Anchor" a
    WHERE a."reportId" = ${access.id}::uuid AND a."revisionId" = ${revisionId}::uuid AND ${anchorSubject} = ANY(${ids}::uuid[])`
}

/** Moves ranges. */
export async function updateRanges(db: Db, access: ReportAccess, ranges: MovedRange[]) {
  await db.$executeRaw(
    placeAllRanges(
      Prisma.sql`SELECT m.* FROM jsonb_to_recordset(${JSON.stringify(ranges)}::jsonb)
        AS m(kind text, id uuid, "revisionId" uuid, "paragraphKey" text, start int, "end" int, quote text, prefix text,
          suffix text, value text)
        JOIN ${reportRanges(access)} own ON own.id = m.id AND own.kind = m.kind`,
      (kind) => Prisma.sql`a.kind = ${kind} AND r.id = a.id`,
    ),
  )
}

/** The number of ranges that this person may see. */
export async function countRanges(db: Db, access: ReportAccess, actorId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${visibleRanges(access, actorId)} r`
  return row!.count
}

import { visibleAnnotation } from '@/lib/access/data/annotations'
import { isLive, standingWhere } from '@/lib/access/data/visibility'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { ListedTakeaway } from '@/lib/takeaways/schema'
import type { TextAnchor } from '@/lib/text/selector'
import { Prisma } from '@/prisma/generated/client'

export type EvidenceRow = TextAnchor & { id: string; revisionId: string }

type TakeawayText = Pick<ListedTakeaway, 'kind' | 'theme' | 'title' | 'titleEn' | 'statement' | 'statementEn'>

/** The id of the theme of this name, inserted where missing; no row without a name. */
const upsertThemeSql = (name: string | null) => Prisma.sql`
  INSERT INTO "Theme" (id, name, position)
  SELECT gen_random_uuid(), ${name}::text, (SELECT coalesce(max(position), 0) + 1 FROM "Theme")
  WHERE ${name}::text IS NOT NULL
  ON CONFLICT (name) DO UPDATE SET name = excluded.name
  RETURNING id`

const evidenceColumns = Prisma.sql`(id, "takeawayId", "revisionId", "paragraphKey", start, "end", quote, prefix, suffix, position)`

const evidenceRows = (rows: EvidenceRow[]) => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::jsonb)
    AS e(id uuid, "revisionId" uuid, "paragraphKey" text, start int, "end" int, quote text, prefix text, suffix text, position int)`

const evidenceValues = Prisma.sql`e."revisionId", e."paragraphKey", e.start, e."end", e.quote, e.prefix, e.suffix, e.position`

type NewTakeaway = TakeawayText & {
  id: string
  parentId: string | null
  code: string
  position: number
  createdById: string | null
  sourceId: string | null
  at: Date
}

/** Shifts later positions and inserts theme, takeaway and evidence in one statement. */
export async function insertTakeaway(
  db: Db,
  access: ReportAccess,
  row: NewTakeaway,
  evidence: EvidenceRow[],
) {
  await db.$executeRaw`
    WITH theme AS (${upsertThemeSql(row.theme)}), shifted AS (
      UPDATE "Takeaway" SET position = position + 1
      WHERE "reportId" = ${access.id}::uuid AND position >= ${row.position}
    ), made AS (
      INSERT INTO "Takeaway" (id, "reportId", "parentId", code, kind, "themeId", title, "titleEn", statement, "statementEn",
        position, "createdById", "sourceId", "createdAt", "updatedAt")
      VALUES (${row.id}::uuid, ${access.id}::uuid, ${row.parentId}::uuid, ${row.code}, ${row.kind}::"TakeawayKind",
        (SELECT id FROM theme), ${row.title}, ${row.titleEn}, ${row.statement}, ${row.statementEn},
        ${row.position}, ${row.createdById}, (${visibleAnnotation(access, row.sourceId, row.createdById)}), ${row.at}, ${row.at})
      RETURNING id
    )
    INSERT INTO "Evidence" ${evidenceColumns}
    SELECT e.id, made.id, ${evidenceValues} FROM made, ${evidenceRows(evidence)}`
}

/** Updates the takeaway, and its evidence unless null, if the version is current; returns whether it was. */
export async function updateTakeaway(
  db: Db,
  access: ReportAccess,
  row: TakeawayText & { id: string; version: number; at: Date },
  evidence: EvidenceRow[] | null,
): Promise<boolean> {
  const [done] = await db.$queryRaw<{ count: number }[]>`
    WITH theme AS (${upsertThemeSql(row.theme)}), changed AS (
      UPDATE "Takeaway" SET kind = ${row.kind}::"TakeawayKind", "themeId" = (SELECT id FROM theme), title = ${row.title},
        "titleEn" = ${row.titleEn}, statement = ${row.statement}, "statementEn" = ${row.statementEn},
        version = version + 1, "updatedAt" = ${row.at}
      WHERE id = ${row.id}::uuid AND "reportId" = ${access.id}::uuid AND ${isLive('"Takeaway"')} AND version = ${row.version}
      RETURNING id
    ), gone AS (
      DELETE FROM "Evidence" WHERE "takeawayId" IN (SELECT id FROM changed) AND ${evidence !== null}
        AND id <> ALL(${(evidence ?? []).map((one) => one.id)}::uuid[])
    ), made AS (
      INSERT INTO "Evidence" ${evidenceColumns}
      SELECT e.id, changed.id, ${evidenceValues} FROM changed, ${evidenceRows(evidence ?? [])}
      -- Unchanged evidence keeps its row, and with it its anchors in former revisions.
      ON CONFLICT (id) DO UPDATE SET position = excluded.position
    )
    SELECT count(*)::int AS count FROM changed`
  return done?.count === 1
}

/** Marks a takeaway deleted unless it has children that are not; returns whether it did. */
export async function markTakeawayDeleted(
  db: Db,
  access: ReportAccess,
  id: string,
  by: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.takeaway.updateMany({
    where: { id, reportId: access.id, ...standingWhere.takeaway, children: { none: standingWhere.takeaway } },
    data: { deletedAt: at, deletedById: by },
  })
  return count === 1
}

/** Removes the mark unless the parent is deleted or a child itself; returns whether it did. */
export async function unmarkTakeawayDeleted(db: Db, access: ReportAccess, id: string): Promise<boolean> {
  const { count } = await db.takeaway.updateMany({
    where: {
      id,
      reportId: access.id,
      OR: [{ parentId: null }, { parent: { ...standingWhere.takeaway, parentId: null } }],
    },
    data: { deletedAt: null, deletedById: null },
  })
  return count === 1
}

/** The report of a takeaway, deleted or not, to open the proof with. */
export async function findTakeawayReport(db: Db, id: string) {
  return db.takeaway.findUnique({ where: { id }, select: { reportId: true, code: true, title: true } })
}

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

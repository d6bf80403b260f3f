import { inReadableReports, isLive, isStandingFinish } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { SummaryText } from '@/lib/documents/summary-content'
import { currentSnapshot } from '@/lib/summaries/data/snapshots'
import type { OutlinePart } from '@/lib/summaries/outline/schema'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { Prisma } from '@/prisma/generated/client'

/** A part with its id. `standing`: it was there before; `kept`: so was what it says. */
export type NewPart = OutlinePart & { id: string; standing?: boolean; kept?: boolean }
type ChosenParts = { access: ReportsAccess; parts: NewPart[] }

const textColumns = Prisma.sql`title, template, form, particulars, intro, closing`

function textValues({ title, template, form, particulars, intro, closing }: SummaryText): Prisma.Sql {
  return Prisma.sql`${title}::text, ${template}::"SummaryTemplate", ${form}::"SummaryForm",
    ${JSON.stringify(particulars)}::jsonb, ${intro}::text, ${closing}::text`
}

/** The parts in their places; new points as far as they are living takeaways of readable reports, with what they say now. */
function partRows({ access, parts }: ChosenParts): Prisma.Sql {
  const rows = parts.map((part, position) => ({ ...part, position }))
  return Prisma.sql`
    SELECT p.id, p.position, p.kind, p.level, coalesce(p.text, '') AS text, coalesce(p."leadUnit", '') AS "leadUnit",
      coalesce(p.deadline, '') AS deadline, p."takeawayId",
      coalesce(p.sections, '{}') AS sections, CASE WHEN k.id IS NOT NULL AND p.kept IS NOT TRUE THEN ${currentSnapshot} END AS snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS p(id uuid, position int, kind "SummaryPartKind", level int, text text, "leadUnit" text, deadline text, "takeawayId" uuid, sections "PointSection"[],
        standing boolean, kept boolean)
    LEFT JOIN "Takeaway" k ON k.id = p."takeawayId" AND ${isLive()}
      AND ${inReadableReports(access, Prisma.sql`k."reportId"`)}
    WHERE p.kind <> 'point' OR p.standing OR k.id IS NOT NULL`
}

/** What a version keeps of the parts. */
function versionOutline(parts: NewPart[]): string {
  return JSON.stringify(parts.map(({ standing: _, kept: __, ...part }) => part))
}

/** Whether the summary itself was written, and which of the chosen points could be. */
type WriteResult = { written: boolean; kept: string[] }

const partColumns = Prisma.sql`("summaryId", id, position, kind, level, text, "leadUnit", deadline, "takeawayId", sections,
  snapshot)`

/** Writes a summary with its parts and its first version in one statement; nothing if the id is taken. */
export async function insertSummary(
  db: Db,
  row: SummaryText & { id: string; ownerId: string; reportId: string | null; at: Date },
  chosen: ChosenParts,
): Promise<WriteResult> {
  const [done] = await db.$queryRaw<WriteResult[]>`
    WITH made AS (
      INSERT INTO "Summary" (id, "reportId", "ownerId", ${textColumns}, "createdAt", "updatedAt")
      VALUES (${row.id}::uuid, ${row.reportId}::uuid, ${row.ownerId}, ${textValues(row)}, ${row.at}, ${row.at})
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), placed AS (
      INSERT INTO "SummaryPart" ${partColumns}
      SELECT made.id, p.* FROM made, (${partRows(chosen)}) p
      RETURNING "takeawayId"
    ), recorded AS (
      INSERT INTO "SummaryVersion" ("summaryId", version, ${textColumns}, outline, "savedById", "savedAt")
      SELECT id, 1, ${textValues(row)}, ${versionOutline(chosen.parts)}::jsonb, ${row.ownerId}, ${row.at} FROM made
    )
    SELECT EXISTS (SELECT 1 FROM made) AS written,
      ARRAY(SELECT "takeawayId"::text FROM placed WHERE "takeawayId" IS NOT NULL) AS kept`
  return done ?? { written: false, kept: [] }
}

/** Writes only if the version still stands, with the parts and the new version, in one statement; points keep their snapshots. */
export async function updateSummary(
  db: Db,
  row: SummaryText & { id: string; version: number; savedById: string; at: Date },
  chosen: ChosenParts,
): Promise<WriteResult> {
  const ids = chosen.parts.map((part) => part.id)
  const [done] = await db.$queryRaw<WriteResult[]>`
    WITH changed AS (
      UPDATE "Summary" SET (${textColumns}) = ROW(${textValues(row)}), version = version + 1, "updatedAt" = ${row.at}
      WHERE id = ${row.id}::uuid AND version = ${row.version} AND "deletedAt" IS NULL AND "finishedAt" IS NULL
      RETURNING id, version
    ), gone AS (
      DELETE FROM "SummaryPart" s USING changed WHERE s."summaryId" = changed.id AND s.id <> ALL(${ids}::uuid[])
    ), placed AS (
      INSERT INTO "SummaryPart" ${partColumns}
      SELECT changed.id, p.* FROM changed, (${partRows(chosen)}) p
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, level = excluded.level,
        text = excluded.text, "leadUnit" = excluded."leadUnit", deadline = excluded.deadline, "takeawayId" = excluded."takeawayId", sections = excluded.sections,
        snapshot = coalesce("SummaryPart".snapshot, excluded.snapshot)
      WHERE "SummaryPart"."summaryId" = excluded."summaryId"
      RETURNING "takeawayId"
    ), recorded AS (
      INSERT INTO "SummaryVersion" ("summaryId", version, ${textColumns}, outline, "savedById", "savedAt")
      SELECT id, version, ${textValues(row)}, ${versionOutline(chosen.parts)}::jsonb, ${row.savedById}, ${row.at}
      FROM changed
    )
    SELECT EXISTS (SELECT 1 FROM changed) AS written,
      ARRAY(SELECT "takeawayId"::text FROM placed WHERE "takeawayId" IS NOT NULL) AS kept`
  return done ?? { written: false, kept: [] }
}

/** Holds a summary until the transaction is over, so that what is read of it then still stands when it is written. */
export async function lockSummary(db: Db, id: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "Summary" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
}

/** Marks it deleted unless it is finished; whether it did. */
export async function markSummaryDeleted(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.summary.updateMany({
    where: { id, deletedAt: null, finishedAt: null },
    data: { deletedAt: at },
  })
  return count === 1
}

/** Brings a deleted one back; whether it was deleted. */
export async function markSummaryRestored(db: Db, id: string): Promise<boolean> {
  const { count } = await db.summary.updateMany({
    where: { id, deletedAt: { not: null } },
    data: { deletedAt: null },
  })
  return count > 0
}

/** Replaces what is kept of these points, as far as they are parts of this summary. */
export async function updateSnapshots(
  db: Db,
  summaryId: string,
  points: { id: string; snapshot: TakeawaySnapshot }[],
  at: Date,
) {
  const rows = points.map(({ id, snapshot }) => ({ id, snapshot }))
  await db.$executeRaw`
    WITH renewed AS (
      UPDATE "SummaryPart" s SET snapshot = w.snapshot, "dismissedHash" = NULL
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id uuid, snapshot jsonb)
      WHERE s.id = w.id AND s."summaryId" = ${summaryId}::uuid
    )
    UPDATE "Summary" SET "updatedAt" = ${at} WHERE id = ${summaryId}::uuid`
}

/** Records that these states of the points' sources were seen and are not wanted. */
export async function updateDismissedHashes(
  db: Db,
  summaryId: string,
  points: { id: string; dismissedHash: string }[],
) {
  const rows = points.map(({ id, dismissedHash }) => ({ id, dismissedHash }))
  await db.$executeRaw`
    UPDATE "SummaryPart" s SET "dismissedHash" = w."dismissedHash"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id uuid, "dismissedHash" text)
    WHERE s.id = w.id AND s."summaryId" = ${summaryId}::uuid`
}

type ShareInput = { userId?: string; departmentId?: string; level: 'read' | 'write' }

/** Shares the summary with these; the others end or stay. Returns how many of these there are to share with. */
export async function upsertShares(
  db: Db,
  summaryId: string,
  shares: ShareInput[],
  others: 'end' | 'stay',
): Promise<number> {
  const [done] = await db.$queryRaw<{ made: number }[]>`
    WITH wanted AS (
      SELECT u.id AS "userId", d.id AS "departmentId", s.level
      FROM jsonb_to_recordset(${JSON.stringify(shares)}::jsonb)
        AS s("userId" text, "departmentId" uuid, level "SummaryGrant")
      LEFT JOIN "User" u ON u.id = s."userId" AND u."deactivatedAt" IS NULL
      LEFT JOIN "Department" d ON d.id = s."departmentId"
      WHERE u.id IS NOT NULL OR d.id IS NOT NULL
    ), gone AS (
      DELETE FROM "SummaryShare" s WHERE ${others === 'end'} AND s."summaryId" = ${summaryId}::uuid AND NOT EXISTS (
        SELECT 1 FROM wanted w WHERE w."userId" = s."userId" OR w."departmentId" = s."departmentId")
    ), users AS (
      INSERT INTO "SummaryShare" (id, "summaryId", "userId", level)
      SELECT gen_random_uuid(), ${summaryId}::uuid, "userId", level FROM wanted WHERE "userId" IS NOT NULL
      ON CONFLICT ("summaryId", "userId") DO UPDATE SET level = excluded.level
    ), departments AS (
      INSERT INTO "SummaryShare" (id, "summaryId", "departmentId", level)
      SELECT gen_random_uuid(), ${summaryId}::uuid, "departmentId", level FROM wanted WHERE "departmentId" IS NOT NULL
      ON CONFLICT ("summaryId", "departmentId") DO UPDATE SET level = excluded.level
    )
    SELECT count(*)::int AS made FROM wanted`
  return done?.made ?? 0
}

const shareWith = (summaryId: string, partnerId: string) => Prisma.sql`
  "summaryId" = ${summaryId}::uuid AND ("userId" = ${partnerId} OR "departmentId"::text = ${partnerId})`

/** Changes what a person or a department may do that the summary is shared with; whether it is. */
export async function updateShare(
  db: Db,
  summaryId: string,
  partnerId: string,
  level: ShareInput['level'],
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "SummaryShare" SET level = ${level}::"SummaryGrant" WHERE ${shareWith(summaryId, partnerId)}`
  return count > 0
}

/** Ends a share with a person or a department; whether there was one. */
export async function deleteShare(db: Db, summaryId: string, partnerId: string): Promise<boolean> {
  const count = await db.$executeRaw`DELETE FROM "SummaryShare" WHERE ${shareWith(summaryId, partnerId)}`
  return count > 0
}

/** Freezes the summary with its inputs if it has this version and is not frozen; returns whether it did. */
export async function insertFinish(
  db: Db,
  row: { id: string; version: number; actorId: string; at: Date; inputs: object },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH frozen AS (
      UPDATE "Summary" SET "finishedAt" = ${row.at}
      WHERE id = ${row.id}::uuid AND version = ${row.version} AND "deletedAt" IS NULL AND "finishedAt" IS NULL
      RETURNING id
    )
    INSERT INTO "SummaryFinish" (id, "summaryId", "finishedById", "finishedAt", inputs)
    SELECT gen_random_uuid(), id, ${row.actorId}, ${row.at}, ${JSON.stringify(row.inputs)}::jsonb FROM frozen
    RETURNING id`
  return rows.length > 0
}

/** Ends the freeze; whether there was one. */
export async function markSummaryReopened(
  db: Db,
  summaryId: string,
  actorId: string,
  at: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    WITH ended AS (
      UPDATE "SummaryFinish" SET "reopenedById" = ${actorId}, "reopenedAt" = ${at}
      WHERE "summaryId" = ${summaryId}::uuid AND ${isStandingFinish()} RETURNING "summaryId"
    )
    UPDATE "Summary" s SET "finishedAt" = NULL FROM ended WHERE s.id = ended."summaryId"`
  return count > 0
}

import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { Prisma, type SummaryDiscussion } from '@/prisma/generated/client'

type Item = { takeawayId: string; discussion: SummaryDiscussion }
type Text = { title: string; intro: string; closing: string }
type Chosen = { access: ReportsAccess; items: Item[] }

/** The chosen points in their places, as far as they are living takeaways of readable reports. */
function places({ access, items }: Chosen): Prisma.Sql {
  const rows = items.map(({ takeawayId, discussion }, position) => ({ takeawayId, discussion, position }))
  return Prisma.sql`
    SELECT k.id, i.position, i.discussion
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS i("takeawayId" uuid, discussion "SummaryDiscussion", position int)
    JOIN "Takeaway" k ON k.id = i."takeawayId" AND k."deletedAt" IS NULL
      AND k."reportId" = ANY(${access.reports.map((report) => report.id)}::uuid[])`
}

const none = Prisma.sql`SELECT NULL::uuid AS id, 0 AS position, 'none'::"SummaryDiscussion" AS discussion WHERE false`

/** Whether the summary itself was written, and which of the chosen points could be. */
type Done = { written: boolean; kept: string[] }

/** Writes a summary with its points in one statement; nothing if the id is taken. */
export async function insertSummary(
  db: Db,
  row: Text & { id: string; ownerId: string; reportId: string | null; at: Date },
  chosen: Chosen,
): Promise<Done> {
  const [done] = await db.$queryRaw<Done[]>`
    WITH made AS (
      INSERT INTO "Summary" (id, title, "reportId", "ownerId", intro, closing, "createdAt", "updatedAt")
      VALUES (${row.id}::uuid, ${row.title}, ${row.reportId}::uuid, ${row.ownerId}, ${row.intro}, ${row.closing},
        ${row.at}, ${row.at})
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), kept AS (
      INSERT INTO "SummaryItem" ("summaryId", "takeawayId", discussion, position)
      SELECT made.id, p.id, p.discussion, p.position FROM made, (${places(chosen)}) p
      RETURNING "takeawayId"
    )
    SELECT EXISTS (SELECT 1 FROM made) AS written, ARRAY(SELECT "takeawayId"::text FROM kept) AS kept`
  return done ?? { written: false, kept: [] }
}

/** Writes only if the version still stands, replacing the points where new ones are given, in one statement. */
export async function updateSummary(
  db: Db,
  row: Text & { id: string; version: number; at: Date },
  chosen: Chosen | null,
): Promise<Done> {
  const ids = chosen?.items.map((item) => item.takeawayId) ?? []
  const [done] = await db.$queryRaw<Done[]>`
    WITH changed AS (
      UPDATE "Summary" SET title = ${row.title}, intro = ${row.intro}, closing = ${row.closing},
        version = version + 1, "updatedAt" = ${row.at}
      WHERE id = ${row.id}::uuid AND version = ${row.version} AND "deletedAt" IS NULL
      RETURNING id
    ), gone AS (
      DELETE FROM "SummaryItem" s USING changed
      WHERE s."summaryId" = changed.id AND ${chosen !== null} AND s."takeawayId" <> ALL(${ids}::uuid[])
    ), kept AS (
      INSERT INTO "SummaryItem" ("summaryId", "takeawayId", discussion, position)
      SELECT changed.id, p.id, p.discussion, p.position FROM changed, (${chosen ? places(chosen) : none}) p
      ON CONFLICT ("summaryId", "takeawayId")
        DO UPDATE SET discussion = excluded.discussion, position = excluded.position
      RETURNING "takeawayId"
    )
    SELECT EXISTS (SELECT 1 FROM changed) AS written, ARRAY(SELECT "takeawayId"::text FROM kept) AS kept`
  return done ?? { written: false, kept: [] }
}

export async function markSummaryDeleted(db: Db, id: string, at: Date) {
  await db.summary.update({ where: { id }, data: { deletedAt: at } })
}

import type { Actor } from '@/lib/access/actor'
import {
  insertActivity,
  type NewActivity,
  numberAfterCommit,
  recordActivity,
} from '@/lib/activity/data/record'
import { type Db, inTransaction } from '@/lib/db'
import type { FieldFault } from '@/lib/errors'
import { Prisma, type SummaryForm } from '@/prisma/generated/client'

export type NewExport = {
  id: string
  summaryId: string | null
  reportId: string | null
  templateId: string | null
  format: string
  form: SummaryForm | null
  fromVersion?: number | null
  toVersion?: number | null
  locale: string
  requestedById: string
  at: Date
}

/** Longer than anybody who makes an export is silent; milliseconds. */
const heartbeatTimeoutMs = 60_000

const isAbandoned = (now: Date) =>
  Prisma.sql`status = 'running' AND "aliveAt" < ${new Date(now.getTime() - heartbeatTimeoutMs)}`

/** So many exports one person may have waiting or running. */
export const maxPending = 5

/** Wakes those who make exports and those who wait for one: what became of it, and its id. */
const notifyExport = (event: 'waiting' | 'running' | 'cancelled' | 'over') =>
  Prisma.sql`pg_notify('tashan_export', ${event} || ' ' || id::text)`

/** Puts an export into the queue; `full` when the person has too many there, nothing new if the id is taken. */
export async function insertExport(db: Db, row: NewExport): Promise<'made' | 'there' | 'full'> {
  // One after another for each person: those who ask at once do not see each other's rows.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('export ' || ${row.requestedById}, 0))`
  const [done] = await db.$queryRaw<{ made: number; crowded: boolean }[]>`
    WITH busy AS (
      SELECT count(*) >= ${maxPending} AND count(*) FILTER (WHERE id = ${row.id}::uuid) = 0 AS crowded FROM "Export"
      WHERE id = ${row.id}::uuid OR ("requestedById" = ${row.requestedById} AND status IN ('waiting', 'running'))
    ), made AS (
      INSERT INTO "Export" (id, "summaryId", "reportId", "templateId", format, form, "fromVersion", "toVersion",
        locale, "requestedById", "createdAt")
      SELECT ${row.id}::uuid, ${row.summaryId}::uuid, ${row.reportId}::uuid, ${row.templateId}::uuid, ${row.format},
        ${row.form}::"SummaryForm", ${row.fromVersion ?? null}::int, ${row.toVersion ?? null}::int, ${row.locale},
        ${row.requestedById}, ${row.at} FROM busy WHERE NOT crowded
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), called AS (SELECT ${notifyExport('waiting')} FROM made)
    SELECT (SELECT count(*)::int FROM made) AS made, crowded, (SELECT count(*) FROM called) AS called FROM busy`
  if (done?.made) return 'made'
  return done?.crowded ? 'full' : 'there'
}

/** Keeps a file that was made within the request, with its activity; false where the id is taken. */
export async function insertCompletedExport(
  db: Db,
  row: NewExport,
  { name, sha256, bytes, notes, reportIds }: CompletedExport,
  activity: NewActivity,
): Promise<boolean> {
  const [done] = await db.$queryRaw<{ made: number }[]>`
    WITH made AS (
      INSERT INTO "Export" (id, "summaryId", "reportId", format, form, locale, "requestedById", status, progress, attempts,
        "createdAt", "startedAt", "finishedAt", name, size, sha256, notes, "reportIds")
      VALUES (${row.id}::uuid, ${row.summaryId}::uuid, ${row.reportId}::uuid, ${row.format}, ${row.form}::"SummaryForm",
        ${row.locale}, ${row.requestedById}, 'done', 100, 1, ${row.at}, ${row.at}, ${row.at}, ${name}, ${bytes.byteLength}::int, ${sha256},
        ${JSON.stringify(notes)}::jsonb, ${reportIds}::uuid[])
      ON CONFLICT (id) DO NOTHING RETURNING id, "reportId"
    ), kept AS (
      INSERT INTO "ExportFile" ("exportId", bytes) SELECT made.id, ${new Uint8Array(bytes)} FROM made
    ), recorded AS (
      ${insertActivity(Prisma.sql`made`, { ...activity, actorId: row.requestedById, at: row.at })}
    )
    SELECT count(*)::int AS made FROM made`
  numberAfterCommit(db)
  return done?.made === 1
}

const exportColumns = {
  id: true,
  summaryId: true,
  reportId: true,
  format: true,
  form: true,
  locale: true,
  status: true,
  progress: true,
  createdAt: true,
  finishedAt: true,
  fault: true,
  name: true,
  size: true,
  sha256: true,
  notes: true,
  requestedById: true,
  reportIds: true,
} as const

export function findExport(db: Db, id: string) {
  return db.export.findUnique({ where: { id }, select: exportColumns })
}

/** The exports one person asked for, newest first, at most 100. */
export function findExports(db: Db, requestedById: string, summaryId: string | undefined) {
  return db.export.findMany({
    where: { requestedById, summaryId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: exportColumns,
  })
}

type ExportFileRow = {
  requestedById: string
  summaryId: string | null
  reportId: string | null
  reportIds: string[]
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  format: string
  name: string | null
  fault: FieldFault | null
  bytes: Uint8Array | null
}

/** An export with its file; without one while there is none. */
export async function findExportFile(db: Db, id: string): Promise<ExportFileRow | null> {
  const [found] = await db.$queryRaw<ExportFileRow[]>`
    SELECT e."requestedById", e."summaryId", e."reportId", e."reportIds", e.status::text AS status, e.format, e.name,
      e.fault, f.bytes
    FROM "Export" e LEFT JOIN "ExportFile" f ON f."exportId" = e.id WHERE e.id = ${id}::uuid`
  return found ?? null
}

/** Stops one that is not over yet; whether it was not. */
export async function markExportCancelled(db: Db, id: string, at: Date): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH stopped AS (
      UPDATE "Export" SET status = 'cancelled', "finishedAt" = ${at}
      WHERE id = ${id}::uuid AND status IN ('waiting', 'running') RETURNING id
    ) SELECT id::text, ${notifyExport('cancelled')}::text FROM stopped`
  return rows.length > 0
}

export type ClaimedExport = Omit<NewExport, 'requestedById' | 'at'> & { attempts: number; actor: Actor }

/** Takes the oldest that waits, or that whoever made it left lying, for oneself; null when there is none. */
export async function claimExport(db: Db, now: Date): Promise<ClaimedExport | null> {
  const [claimed] = await db.$queryRaw<
    (Omit<ClaimedExport, 'actor'> & Omit<Actor, 'id'> & { userId: string })[]
  >`
    WITH next AS (
      SELECT id FROM "Export" WHERE status = 'waiting' OR (${isAbandoned(now)})
      ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "Export" e SET status = 'running', attempts = attempts + 1, progress = 0,
      "startedAt" = ${now}, "aliveAt" = ${now}
    FROM next, "User" u WHERE e.id = next.id AND u.id = e."requestedById"
    RETURNING e.id, e."summaryId", e."reportId", e."templateId", e.format, e.form::text, e."fromVersion", e."toVersion",
      e.locale, e.attempts,
      u.id AS "userId", u.name, CASE WHEN u."deactivatedAt" IS NULL THEN u.role::text END AS role, u."departmentId"`
  if (!claimed) return null
  const { userId, name, role, departmentId, ...job } = claimed
  return { ...job, actor: { id: userId, name, role, departmentId } }
}

/** A sign of life with how far it is, in percent; whether it is still wanted. */
export async function updateProgress(db: Db, id: string, progress: number, now: Date): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH seen AS (
      UPDATE "Export" SET progress = greatest(progress, ${progress}), "aliveAt" = ${now}
      WHERE id = ${id}::uuid AND status = 'running' RETURNING id
    ) SELECT id::text, ${notifyExport('running')}::text FROM seen`
  return rows.length > 0
}

export type CompletedExport = {
  name: string
  sha256: string
  bytes: Uint8Array
  notes: object
  reportIds: string[]
}

/** Keeps the file and writes the activity with it, in one transaction; nothing if it is no longer wanted. */
export function completeExport(
  id: string,
  completed: CompletedExport,
  activity: NewActivity,
  actorId: string,
  at: Date,
) {
  const { bytes, ...file } = completed
  return inTransaction(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id, status: 'running' },
      data: {
        status: 'done',
        progress: 100,
        finishedAt: at,
        size: bytes.byteLength,
        ...file,
      },
    })
    if (count === 0) return false
    await tx.exportFile.create({ data: { exportId: id, bytes: new Uint8Array(bytes) } })
    await recordActivity(tx, actorId, at, [activity])
    await tx.$executeRaw`SELECT ${notifyExport('over')} FROM (SELECT ${id}::uuid AS id) ended`
    return true
  })
}

/** Gives one up, with the reason. */
export async function failExport(db: Db, id: string, fault: FieldFault, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH ended AS (
      UPDATE "Export" SET status = 'failed', fault = ${JSON.stringify(fault)}::jsonb, "finishedAt" = ${at}
      WHERE id = ${id}::uuid AND status = 'running' RETURNING id
    ) SELECT ${notifyExport('over')} FROM ended`
}

/** Forgets exports asked for before this moment, with their files. */
export async function deleteExpiredExports(db: Db, before: Date): Promise<void> {
  await db.export.deleteMany({
    where: { createdAt: { lt: before }, status: { notIn: ['waiting', 'running'] } },
  })
}

/** A sign of life of the one that is being made here; whether others wait, or were left lying. */
export async function updateHeartbeat(db: Db, current: string | null, now: Date): Promise<boolean> {
  const [found] = await db.$queryRaw<{ waiting: boolean }[]>`
    WITH alive AS (
      UPDATE "Export" SET "aliveAt" = ${now} WHERE id = ${current}::uuid AND status = 'running'
    )
    SELECT EXISTS (SELECT 1 FROM "Export" WHERE status = 'waiting'
      OR (${isAbandoned(now)} AND id IS DISTINCT FROM ${current}::uuid)) AS waiting`
  return found?.waiting ?? false
}

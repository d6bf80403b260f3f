import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

export type PresenceSubject = { kind: 'takeaway' | 'annotation' | 'report'; id: string }

/** Somebody who sent no sign for this long (milliseconds) has left. */
export const presenceTimeoutMs = 45_000

/** Stores what a browser tab shows and notifies the others when it is new. */
export async function upsertPresence(
  db: Db,
  access: ReportAccess,
  presence: PresenceSubject & { streamId: string; userId: string; at: Date },
): Promise<void> {
  const { streamId, userId, kind, id, at } = presence
  await db.$queryRaw`
    WITH had AS (
      SELECT "subjectId" FROM "Presence" WHERE "streamId" = ${streamId}::uuid
    ), put AS (
      INSERT INTO "Presence" ("streamId", "userId", "reportId", "subjectKind", "subjectId", "seenAt")
      VALUES (${streamId}::uuid, ${userId}, ${access.id}::uuid, ${kind}, ${id}::uuid, ${at}::timestamptz)
      ON CONFLICT ("streamId") DO UPDATE SET "seenAt" = excluded."seenAt", "subjectId" = excluded."subjectId",
        "subjectKind" = excluded."subjectKind", "reportId" = excluded."reportId"
      RETURNING "subjectId"
    ), old AS (
      DELETE FROM "Presence" WHERE "seenAt" < ${new Date(at.getTime() - presenceTimeoutMs * 4)}::timestamptz
    )
    SELECT pg_notify('tashan_presence', put."subjectId"::text)::text FROM put
    WHERE NOT EXISTS (SELECT 1 FROM had WHERE had."subjectId" = put."subjectId")`
}

export async function deletePresence(db: Db, streamId: string, userId: string): Promise<void> {
  await db.$queryRaw`
    WITH gone AS (
      DELETE FROM "Presence" WHERE "streamId" = ${streamId}::uuid AND "userId" = ${userId} RETURNING "subjectId"
    )
    SELECT pg_notify('tashan_presence', gone."subjectId"::text)::text FROM gone`
}

export type ReaderRow = { id: string; name: string; department: string | null }

/** The other people who have it open, at most 50. */
export function findReaders(
  db: Db,
  access: ReportAccess,
  subjectId: string,
  exceptId: string,
  since: Date,
): Promise<ReaderRow[]> {
  return db.$queryRaw<ReaderRow[]>`
    SELECT u.id, u.name, d.name AS department FROM "User" u
    LEFT JOIN "Department" d ON d.id = u."departmentId"
    WHERE u.id <> ${exceptId} AND u."deactivatedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "Presence" p WHERE p."userId" = u.id AND p."subjectId" = ${subjectId}::uuid
        AND p."reportId" = ${access.id}::uuid AND p."seenAt" > ${since}::timestamptz)
    ORDER BY u.name, u.id LIMIT 50`
}

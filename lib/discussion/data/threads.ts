import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'

type NewThread = { id: string; takeawayId: string; starterId: string; at: Date }
type Opening = { id: string; body: string; html: string; renderer: number }

/** Makes a thread, with its first comment in the same statement; 0 if the thread's id is taken, and less than asked if the comment's is. */
export function insertThread(db: Db, access: ReportAccess, thread: NewThread, opening: Opening | null) {
  const at = thread.at
  if (!opening) {
    return db.$executeRaw`
      INSERT INTO "Thread" (id, "reportId", "takeawayId", "createdById", "createdAt", "lastCommentAt")
      VALUES (${thread.id}::uuid, ${access.id}::uuid, ${thread.takeawayId}::uuid, ${thread.starterId},
        ${at}::timestamptz, ${at}::timestamptz)
      ON CONFLICT (id) DO NOTHING`
  }
  return db.$executeRaw`
    WITH put AS (
      INSERT INTO "Thread" (id, "reportId", "takeawayId", "createdById", "createdAt", "lastCommentAt", "commentCount")
      VALUES (${thread.id}::uuid, ${access.id}::uuid, ${thread.takeawayId}::uuid, ${thread.starterId},
        ${at}::timestamptz, ${at}::timestamptz, 1)
      ON CONFLICT (id) DO NOTHING
      RETURNING id
    )
    INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, "createdAt")
    SELECT ${opening.id}::uuid, put.id, ${thread.starterId}, ${opening.body}, ${opening.html},
      ${opening.renderer}::int, ${at}::timestamptz
    FROM put
    ON CONFLICT (id) DO NOTHING`
}

/** Who started the thread of this id, in whatever report: ids are unique over all. */
export function findTakenThread(db: Db, id: string) {
  return db.thread.findUnique({ where: { id }, select: { createdById: true, takeawayId: true } })
}

/** False if it is resolved already. The lock makes it wait for comments that are being written. */
export async function insertResolution(
  db: Db,
  access: ReportAccess,
  resolution: { id: string; threadId: string; byId: string; at: Date },
): Promise<boolean> {
  const added = await db.$executeRaw`
    WITH t AS (
      SELECT id FROM "Thread"
      WHERE id = ${resolution.threadId}::uuid AND "reportId" = ${access.id}::uuid
      FOR NO KEY UPDATE
    )
    INSERT INTO "ThreadResolution" (id, "threadId", "resolvedById", "resolvedAt")
    SELECT ${resolution.id}::uuid, t.id, ${resolution.byId}, ${resolution.at}::timestamptz FROM t
    ON CONFLICT DO NOTHING`
  return added > 0
}

/** False if it is open already. */
export async function endResolution(
  db: Db,
  access: ReportAccess,
  threadId: string,
  byId: string,
  at: Date,
): Promise<boolean> {
  const ended = await db.threadResolution.updateMany({
    where: { threadId, reopenedAt: null, thread: { reportId: access.id } },
    data: { reopenedById: byId, reopenedAt: at },
  })
  return ended.count > 0
}

import type { Client } from 'pg'
import type { Db } from '@/lib/db'

type BackupResult = { bytes: number; rows: number; sha256: string } | { error: string }
type NewBackup = {
  startedAt: Date
  finishedAt: Date
  takenBy: string | null
  host: string
  file: string
  result: BackupResult
}

/** Records a backup; a database from before this table has nowhere to put it. */
export async function insertBackup(client: Client, backup: NewBackup): Promise<void> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"Backup"') IS NOT NULL AS present`,
  )
  if (!rows[0]?.present) return
  const { startedAt, finishedAt, takenBy, host, file, result } = backup
  const written =
    'error' in result ? [null, null, null, result.error] : [result.bytes, result.rows, result.sha256, null]
  await client.query(
    `INSERT INTO "Backup" (id, "startedAt", "finishedAt", "takenBy", host, file, bytes, rows, sha256, error)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [startedAt, finishedAt, takenBy, host, file, ...written],
  )
}

/** Whether somebody has an account and no backup by the schedule began since then or failed since `retryAfter`. */
export async function isBackupDue(client: Client, since: Date, retryAfter: Date): Promise<boolean> {
  const { rows } = await client.query<{ due: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "User") AND NOT EXISTS (
       SELECT 1 FROM "Backup" WHERE "takenBy" IS NULL
         AND (error IS NULL AND "startedAt" >= $1 OR error IS NOT NULL AND "finishedAt" >= $2)) AS due`,
    [since, retryAfter],
  )
  return rows[0]?.due ?? false
}

const scheduleLockKey = 72707371

/** Takes the lock of the one process that makes the backups of this database; it ends with the connection. */
export async function lockSchedule(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
    scheduleLockKey,
  ])
  return rows[0]?.held ?? false
}

/** The newest backups, and the newest that succeeded. */
export async function findBackups(db: Db, take: number) {
  const orderBy = { finishedAt: 'desc' } as const
  const [newest, last] = await Promise.all([
    db.backup.findMany({ orderBy, take }),
    db.backup.findFirst({ where: { error: null }, orderBy }),
  ])
  return { newest, last }
}

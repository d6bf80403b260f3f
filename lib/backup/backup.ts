import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { insertBackup, isBackupDue, lockSchedule } from '@/lib/backup/data/backups'
import { type BackupSchedule, backupFileName, findExpiredFiles, lastBackupTime } from '@/lib/backup/schedule'
import { type WrittenBackup, writeBackup } from '@/lib/backup/writer'

type BackupRequest = {
  url: string
  file: string
  /** Who asks for it on the console; null for the schedule. */
  takenBy: string | null
  now?: () => Date
  /** The sentence that is recorded of a failure. */
  toSentence: (error: unknown) => string
  onProgress?: Parameters<typeof writeBackup>[0]['onProgress']
}

/** Writes a backup and records in the database what became of it. */
export async function takeBackup(request: BackupRequest): Promise<WrittenBackup> {
  const { url, takenBy, now = () => new Date(), toSentence, onProgress } = request
  const file = resolve(request.file)
  const startedAt = now()
  const record = (result: Parameters<typeof insertBackup>[1]['result']) =>
    withClient(url, (client) =>
      insertBackup(client, { startedAt, finishedAt: now(), takenBy, host: hostname(), file, result }),
    )
  try {
    const written = await writeBackup({
      url,
      file,
      application: applicationVersion(),
      now: startedAt,
      onProgress,
    })
    await record(written)
    return written
  } catch (error) {
    // That it cannot be recorded must not hide why it failed.
    await record({ error: toSentence(error) }).catch(() => {})
    throw error
  }
}

const retryMs = 60 * 60_000

type ScheduledRequest = Omit<BackupRequest, 'file' | 'takenBy'> & { schedule: BackupSchedule }

/**
 * Takes the backup of the day when it is due and no other process takes it, and deletes expired ones. A failed one is
 * tried again an hour later. Returns the file, or null where none was due.
 */
export async function runSchedule({ schedule, ...request }: ScheduledRequest): Promise<string | null> {
  const { url, now = () => new Date() } = request
  const { folder, minutes, keep } = schedule
  return withClient(url, async (client) => {
    if (!(await lockSchedule(client))) return null
    const due = lastBackupTime(minutes, now())
    if (!(await isBackupDue(client, due, new Date(now().getTime() - retryMs)))) return null
    const file = join(folder, backupFileName(now()))
    await takeBackup({ ...request, file, takenBy: null })
    for (const name of findExpiredFiles(await readdir(folder), keep))
      await rm(join(folder, name), { force: true })
    return file
  })
}

async function withClient<Result>(url: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'tashan backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function applicationVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}

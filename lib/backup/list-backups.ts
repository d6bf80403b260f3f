import { z } from 'zod'
import { findBackups } from '@/lib/backup/data/backups'
import { backupSchedule, nextBackupTime, toBackupWarning } from '@/lib/backup/schedule'
import { env } from '@/lib/env'
import { count, instant, listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

const backup = z.object({
  id: z.uuid(),
  finishedAt: instant,
  takenBy: z.string().nullable(),
  host: z.string(),
  file: z.string(),
  bytes: z.bigint().nullable(),
  rows: z.bigint().nullable(),
  error: z.string().nullable(),
})

const backupsOutput = listOf(backup).extend({
  last: backup.nullable(),
  warning: z.enum(['failed', 'old', 'none']).nullable(),
  schedule: z.object({ folder: z.string(), keep: count, nextAt: instant }).nullable(),
})
export type BackupEntry = z.input<typeof backup>
export type ListedBackups = z.input<typeof backupsOutput>

/** The newest 20 backups, the last that succeeded, the schedule, and what is to worry about. */
export const listBackups = query({
  name: 'list-backups',
  permission: 'backup.read',
  input: z.object({}),
  output: backupsOutput,
  async run(scope) {
    const now = scope.now()
    const { newest, last } = await findBackups(scope.db, 20)
    const schedule = backupSchedule(env())
    return {
      items: newest,
      last,
      warning: toBackupWarning(newest[0], last, now),
      schedule: schedule && { ...schedule, nextAt: nextBackupTime(schedule.minutes, now) },
    }
  },
})

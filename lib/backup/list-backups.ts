import { z } from 'zod'
import { findBackups } from '@/lib/backup/data/backups'
import { backupSchedule, nextBackupTime, toBackupWarning } from '@/lib/backup/schedule'
import { env } from '@/lib/env'
import { query } from '@/lib/use-case'

/** The newest 20 backups, the last that succeeded, the schedule, and what is to worry about. */
export const listBackups = query({
  name: 'list-backups',
  permission: 'backup.read',
  input: z.object({}),
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

import { join, resolve } from 'node:path'
import { dayMs } from '@/lib/duration'
import type { Env } from '@/lib/env'

const utcOffsetMs = 8 * 60 * 60_000

export type BackupSchedule = { folder: string; minutes: number; keep: number }

/** Where, when and how many backups are kept; null where they are switched off. */
export function backupSchedule(settings: Env): BackupSchedule | null {
  const { TASHAN_BACKUP_DIR: given, TASHAN_BACKUP_AT: minutes, TASHAN_BACKUP_KEEP: keep } = settings
  if (given === 'off') return null
  return { folder: resolve(given ?? join(settings.TASHAN_DATA_DIR, 'backups')), minutes, keep }
}

/** The last time of day in UTC+8 (no summer time), given in minutes after midnight, that has come. */
export function lastBackupTime(minutes: number, now: Date): Date {
  const offsetMs = minutes * 60_000 - utcOffsetMs
  return new Date(Math.floor((now.getTime() - offsetMs) / dayMs) * dayMs + offsetMs)
}

export function nextBackupTime(minutes: number, now: Date): Date {
  return new Date(lastBackupTime(minutes, now).getTime() + dayMs)
}

/** `tashan-20261129-023000.backup`, by the calendar of the office, so that names sort as times do. */
export function backupFileName(now: Date): string {
  const local = new Date(now.getTime() + utcOffsetMs).toISOString().replace(/\D/g, '')
  return `tashan-${local.slice(0, 8)}-${local.slice(8, 14)}.backup`
}

const ownName = /^tashan-\d{8}-\d{6}\.backup$/
const partialName = /^tashan-\d{8}-\d{6}\.backup\.\d+\.partial$/

/** Files of the schedule that may go: all but the newest `keep`, and what a broken-off one left. */
export function findExpiredFiles(names: string[], keep: number): string[] {
  const own = names.filter((name) => ownName.test(name)).sort()
  return [...own.slice(0, Math.max(0, own.length - keep)), ...names.filter((name) => partialName.test(name))]
}

type BackupWarning = 'failed' | 'old' | 'none'

type BackupTimes = { finishedAt: Date; error: string | null }

/** What an administrator must know: the newest failed, the last good one is two days old, or there is none. */
export function toBackupWarning(
  newest: BackupTimes | null | undefined,
  last: BackupTimes | null,
  now: Date,
): BackupWarning | null {
  if (newest?.error) return 'failed'
  if (!last) return 'none'
  return now.getTime() - last.finishedAt.getTime() > 2 * dayMs ? 'old' : null
}

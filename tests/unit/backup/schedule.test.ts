import { expect, it } from 'vitest'
import {
  backupFileName,
  backupSchedule,
  findExpiredFiles,
  lastBackupTime,
  nextBackupTime,
  toBackupWarning,
} from '@/lib/backup/schedule'
import { parseEnv } from '@/lib/env'

const at = (text: string) => new Date(text)
const halfPastTwo = 150

it.each([
  ['2026-11-28T18:30:00Z', '2026-11-28T18:30:00.000Z'],
  ['2026-11-28T18:29:59Z', '2026-11-27T18:30:00.000Z'],
  ['2026-11-29T17:00:00Z', '2026-11-28T18:30:00.000Z'],
])('at %s the last 02:30 of the office was %s', (now, last) => {
  expect(lastBackupTime(halfPastTwo, at(now)).toISOString()).toBe(last)
  expect(nextBackupTime(halfPastTwo, at(now)).getTime()).toBe(at(last).getTime() + 86_400_000)
})

it('names a file by the calendar of the office', () => {
  expect(backupFileName(at('2026-11-28T18:30:05.123Z'))).toBe('tashan-20261129-023005.backup')
})

it('lets only the oldest files of its own go, and what was broken off', () => {
  const own = [
    'tashan-20261127-023000.backup',
    'tashan-20261129-023000.backup',
    'tashan-20261128-023000.backup',
  ]
  const others = [
    'before-the-upgrade.backup',
    'tashan-20261126-023000.backup.old',
    'notes.txt',
    'tashan.backup',
  ]
  const partial = 'tashan-20261126-023000.backup.4711.partial'
  expect(findExpiredFiles([...own, ...others, partial], 2)).toEqual([own[0], partial])
  expect(findExpiredFiles([...own, ...others], 3)).toEqual([])
})

it('warns where the newest failed, where the last is two days old, and where there is none', () => {
  const now = at('2026-11-29T10:00:00Z')
  const done = (text: string) => ({ finishedAt: at(text), error: null })
  const failed = { finishedAt: at('2026-11-29T09:00:00Z'), error: 'The disk is full' }
  const fresh = done('2026-11-28T18:31:00Z')
  expect(toBackupWarning(fresh, fresh, now)).toBeNull()
  expect(toBackupWarning(failed, fresh, now)).toBe('failed')
  const old = done('2026-11-27T09:59:00Z')
  expect(toBackupWarning(old, old, now)).toBe('old')
  expect(toBackupWarning(undefined, null, now)).toBe('none')
})

it('keeps 14 backups in the data folder at 02:30, unless the settings say otherwise', () => {
  expect(backupSchedule(parseEnv({ TASHAN_DATA_DIR: '/srv/tashan' }))).toEqual({
    folder: '/srv/tashan/backups',
    minutes: 150,
    keep: 14,
  })
  const given = { TASHAN_BACKUP_DIR: '/mnt/nas', TASHAN_BACKUP_AT: '23:05', TASHAN_BACKUP_KEEP: '3' }
  expect(backupSchedule(parseEnv(given))).toEqual({ folder: '/mnt/nas', minutes: 1385, keep: 3 })
  expect(backupSchedule(parseEnv({ TASHAN_BACKUP_DIR: 'off' }))).toBeNull()
  expect(() => parseEnv({ TASHAN_BACKUP_AT: '24:00' })).toThrow(/TASHAN_BACKUP_AT.*00:00 to 23:59/)
  expect(() => parseEnv({ TASHAN_BACKUP_KEEP: '0' })).toThrow(/TASHAN_BACKUP_KEEP/)
})

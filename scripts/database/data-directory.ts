import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProcessOwner } from '@/scripts/database/binaries'

/** Holds what root's closed folders cannot; only root may write there. */
export const systemDataFolder = '/var/lib/tashan'

/** Whether the process owner may pass through the folder. */
export function canEnter(folder: string, owner: ProcessOwner): boolean {
  if (owner.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0
}

/** The cluster's folder: the data folder, or one it names where the process owner cannot enter it. */
export function resolveDataDirectory(folder: string, owner: ProcessOwner, durable: boolean): string {
  mkdirSync(folder, { recursive: true })
  const pointerFile = join(folder, 'postgres-elsewhere')
  if (existsSync(pointerFile)) return readFileSync(pointerFile, 'utf8').trim()
  if (owner.uid === undefined) return folder
  // The process owner must pass through the folder, not read it.
  chmodSync(folder, statSync(folder).mode | 0o011)
  if (canEnter(folder, owner)) return folder
  const directory = mkdtempSync(join(durable ? ensureSystemDataFolder() : findTempFolder(owner), 'data-'))
  chmodSync(directory, 0o711)
  writeFileSync(pointerFile, directory)
  return directory
}

export function ensureSystemDataFolder(): string {
  mkdirSync(systemDataFolder, { recursive: true, mode: 0o755 })
  return systemDataFolder
}

function findTempFolder(owner: ProcessOwner): string {
  return (
    [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && canEnter(folder, owner)) ??
    ensureSystemDataFolder()
  )
}

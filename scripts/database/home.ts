import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ids } from '@/scripts/database/binaries'

/** Where root keeps what its own closed folders cannot hold; only root may write there, so nobody can lay a trap. */
export const rootsPlace = '/var/lib/tashan'

/** Whether whoever runs Postgres may pass through the folder. */
export function reaches(folder: string, ids: Ids): boolean {
  if (ids.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids, cwd: '/' }).status === 0
}

/**
 * The folder that holds the cluster: the data folder itself, or, where root's data folder lies below a closed one
 * (/root), a folder of its own that the data folder names from then on.
 */
export function homeOf(folder: string, ids: Ids, lasting: boolean): string {
  mkdirSync(folder, { recursive: true })
  const elsewhere = join(folder, 'postgres-elsewhere')
  if (existsSync(elsewhere)) return readFileSync(elsewhere, 'utf8').trim()
  if (ids.uid === undefined) return folder
  // The lent uid must be able to pass through, not to look inside.
  chmodSync(folder, statSync(folder).mode | 0o011)
  if (reaches(folder, ids)) return folder
  const home = mkdtempSync(join(lasting ? madePlace() : openTemp(ids), 'data-'))
  chmodSync(home, 0o711)
  writeFileSync(elsewhere, home)
  return home
}

export function madePlace(): string {
  mkdirSync(rootsPlace, { recursive: true, mode: 0o755 })
  return rootsPlace
}

function openTemp(ids: Ids): string {
  return (
    [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && reaches(folder, ids)) ?? madePlace()
  )
}

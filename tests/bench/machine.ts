import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { median } from '@/tests/bench/statistics'

export function describeMachine() {
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${type()} ${release()}`,
  }
}

export const currentLoad = () => Math.round((loadavg()[0] ?? 0) * 100) / 100

/** The commit of a checkout, with `+` where files differ from it. */
export function commitOf(checkout: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim()
  return (
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '')
  )
}

/** Milliseconds that a block of 8 KB takes to reach the disk of this folder. */
export function probeSync(parent: string): number {
  const folder = mkdtempSync(join(parent, 'tashan-sync-'))
  const file = openSync(join(folder, 'probe'), 'w')
  const block = Buffer.alloc(8192, 1)
  try {
    return median(
      Array.from({ length: 200 }, () => {
        const startedAt = performance.now()
        writeSync(file, block)
        fdatasyncSync(file)
        return performance.now() - startedAt
      }),
    )
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true })
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { withFileLock } from '@/scripts/file-lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tashan-turn-'))
const file = join(folder, 'turn')
afterAll(() => rmSync(folder, { recursive: true }))

it('lets one at a time run, and gives the turn back after a failure', async () => {
  const order: string[] = []
  const run = (name: string) =>
    withFileLock(file, async () => {
      order.push(`${name} begins`)
      await wait(50)
      order.push(`${name} ends`)
    })
  await withFileLock(file, () => Promise.reject(new Error('no'))).catch(() => {})
  await Promise.all([run('a'), run('b')])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(existsSync(file)).toBe(false)
})

it('takes the turn of one that was killed, not of one that lives', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(file, String(pid))
  expect(await withFileLock(file, async () => 'mine')).toBe('mine')

  writeFileSync(file, String(process.ppid))
  const waiting = withFileLock(file, async () => 'mine')
  expect(await Promise.race([waiting, wait(400, 'waits')])).toBe('waits')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await waiting).toBe('mine')
})

import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it, vi } from 'vitest'
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

/** Calls back where a lock has been judged stale and not been removed yet. */
function onceJudgedStale(run: () => void) {
  vi.spyOn(process, 'kill').mockImplementationOnce(() => {
    run()
    throw Object.assign(new Error('no such process'), { code: 'ESRCH' })
  })
}

it('removes no lock that another process has taken in place of the stale one', async () => {
  writeFileSync(file, '1-killed')
  const fresh = `${process.ppid}-fresh`
  onceJudgedStale(() => writeFileSync(file, fresh))
  const waiting = withFileLock(file, async () => 'mine')
  expect(await Promise.race([waiting, wait(500, 'waits')])).toBe('waits')
  expect(readFileSync(file, 'utf8')).toBe(fresh)
  rmSync(file)
  expect(await waiting).toBe('mine')
  expect(readdirSync(folder)).toEqual([])
})

it('leaves a stale lock to the process that removes it, unless that was killed as well', async () => {
  writeFileSync(file, '1-killed')
  const guard = `${file}-1-killed`
  onceJudgedStale(() => writeFileSync(guard, ''))
  const waiting = withFileLock(file, async () => 'mine')
  expect(await Promise.race([waiting, wait(100, 'waits')])).toBe('waits')
  expect(readFileSync(file, 'utf8')).toBe('1-killed')
  const longAgo = new Date(Date.now() - 60_000)
  for (const path of [file, guard]) utimesSync(path, longAgo, longAgo)
  expect(await waiting).toBe('mine')
  expect(readdirSync(folder)).toEqual([])
})

it('does not release the lock of another that took it over', async () => {
  await withFileLock(file, async () => writeFileSync(file, '1-other'))
  expect(readFileSync(file, 'utf8')).toBe('1-other')
  rmSync(file)
})

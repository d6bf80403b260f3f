import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hashFiles, runIfChanged } from '@/scripts/start/build'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tashan-stamp-'))
  mkdirSync(at('app'))
  writeFileSync(at('app/page.tsx'), 'one')
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
})

const work = () => ({
  name: 'build',
  stampFile: at('stamp'),
  sources: [at('app'), at('gone')],
  output: at('made'),
})
const build = vi.fn(async () => writeFileSync(at('made'), ''))
const whenNeeded = () => runIfChanged(work(), build, at('turn'))
beforeEach(() => {
  build.mockClear()
})

it('hashes contents and names alike', () => {
  const before = hashFiles([at('app')])
  expect(hashFiles([at('app')])).toBe(before)
  renameSync(at('app/page.tsx'), at('app/other.tsx'))
  const renamed = hashFiles([at('app')])
  expect(renamed).not.toBe(before)
  writeFileSync(at('app/other.tsx'), 'two')
  expect(hashFiles([at('app')])).not.toBe(renamed)
})

it('runs when the sources changed or what it made is gone, else not', async () => {
  await whenNeeded()
  await whenNeeded()
  expect(build).toHaveBeenCalledTimes(1)
  writeFileSync(at('app/page.tsx'), 'two')
  await whenNeeded()
  expect(build).toHaveBeenCalledTimes(2)
  rmSync(at('made'))
  await whenNeeded()
  expect(build).toHaveBeenCalledTimes(3)
})

it('runs again after a failure', async () => {
  build.mockRejectedValueOnce(new Error('no'))
  await expect(whenNeeded()).rejects.toThrow('no')
  expect(existsSync(at('turn'))).toBe(false)
  await whenNeeded()
  expect(build).toHaveBeenCalledTimes(2)
})

it('runs once for several that need it at the same time', async () => {
  await Promise.all([whenNeeded(), whenNeeded()])
  expect(build).toHaveBeenCalledTimes(1)
})

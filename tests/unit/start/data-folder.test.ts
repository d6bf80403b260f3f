import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ensureDataFolder } from '@/scripts/start/data-folder'

const base = mkdtempSync(join(tmpdir(), 'tashan-folder-'))
afterAll(() => rmSync(base, { recursive: true }))

it('makes the folder with those above it, and takes one that is there', () => {
  const folder = join(base, 'one/two')
  ensureDataFolder(folder)
  ensureDataFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

it('names a folder that cannot be made', () => {
  const file = join(base, 'file')
  writeFileSync(file, '')
  for (const folder of [file, join(file, 'below'), '/proc/tashan/data']) {
    expect(() => ensureDataFolder(folder)).toThrow(`The data folder ${folder} cannot be used`)
  }
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { assertNotRunning, instanceFile, readInstanceFile } from '@/scripts/instance-file.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tashan-running-'))
const server = createServer((_, response) => response.end('{}'))
let local: string

beforeAll(async () => {
  vi.stubEnv('TASHAN_DATA_DIR', folder)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  local = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const note = (text: string) => writeFileSync(instanceFile(folder), text)

it('lets pass where nothing is noted, or the note is broken', async () => {
  await expect(assertNotRunning()).resolves.toBeUndefined()
  note('{"address')
  expect(readInstanceFile(folder)).toBeNull()
  await expect(assertNotRunning()).resolves.toBeUndefined()
})

it('refuses while the noted one answers, saying where', async () => {
  note(JSON.stringify({ address: 'http://tashan.intranet', local }))
  await expect(assertNotRunning()).rejects.toThrow('Tashan is running: http://tashan.intranet;')
})

it('lets pass where the noted one is gone', async () => {
  note(JSON.stringify({ address: 'http://tashan.intranet', local: 'http://127.0.0.1:1' }))
  await expect(assertNotRunning()).resolves.toBeUndefined()
})

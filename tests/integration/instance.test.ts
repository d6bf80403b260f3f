import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findEmbedded } from '@/scripts/database/embedded'
import { startScratch } from '@/scripts/database/scratch'
import {
  assertSingleInstance,
  deleteInstanceFile,
  holdFolderLock,
  writeInstanceFile,
} from '@/scripts/start/instance-lock'

let server: Awaited<ReturnType<typeof startScratch>>
const address = 'http://tashan.intranet'

beforeAll(async () => {
  server = await startScratch()
})
afterAll(() => server.remove())

async function processesOf(kind: string): Promise<number[]> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE backend_type = $1',
    [kind],
  )
  await client.end()
  return rows.map((row) => row.pid)
}

it('refuses a second on the same folder, saying where the first is', async () => {
  await expect(assertSingleInstance(server.folder)).resolves.toBeUndefined()
  const hold = await holdFolderLock(server, server.folder)
  await expect(assertSingleInstance(server.folder)).rejects.toThrow(
    'already running on this data folder: 正在启动 starting',
  )
  writeInstanceFile(server.folder, address, address)
  await expect(assertSingleInstance(server.folder)).rejects.toThrow(
    `already running on this data folder: ${address}`,
  )
  await hold.release()
  deleteInstanceFile(server.folder)
  await expect(assertSingleInstance(server.folder)).resolves.toBeUndefined()
})

it('forgets what one that was killed had noted', async () => {
  writeInstanceFile(server.folder, address, address)
  const hold = await holdFolderLock(server, server.folder)
  await expect(assertSingleInstance(server.folder)).rejects.toThrow('starting')
  await hold.release()
})

it('keeps the folder while the server recovers, and tells when it is gone', async () => {
  const hold = await holdFolderLock(server, server.folder)
  const gone = hold.lost.then(() => 'gone')
  const [before = 0] = await processesOf('checkpointer')
  process.kill(before, 'SIGKILL')
  const later = () => processesOf('checkpointer').then(([pid = before]) => pid)
  await expect.poll(() => later().catch(() => before), { timeout: 40_000 }).not.toBe(before)
  const refusal = () => assertSingleInstance(server.folder).catch((error: Error) => error.message)
  await expect.poll(refusal, { timeout: 40_000 }).toMatch(/already running/)
  process.kill(server.pid, 'SIGKILL')
  expect(await gone).toBe('gone')
  expect(await findEmbedded(server.folder)).toBeNull()
})

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type Embedded, findEmbedded } from '@/scripts/database/embedded'

/** Our key of the lock "one Tashan a data folder". */
const lockKey = 7_270_001
const tries = 5

const note = (folder: string) => join(folder, 'running.json')

/** Throws one sentence if a Tashan runs on this data folder already; starts and stops nothing. */
export async function refuseSecond(folder: string): Promise<void> {
  const running = await findEmbedded(folder)
  if (running) await (await holdFolder(running, folder)).end()
}

/** Held by a connection, so it goes with the process however that ends; all on the server's own database. */
export async function holdFolder(embedded: Embedded, folder: string): Promise<Client> {
  const client = new Client({ connectionString: embedded.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      lockKey,
    ])
    if (rows[0]?.held) {
      // What one that was killed wrote is no longer true.
      forgetRunning(folder)
      return client
    }
    // The lock of one that was killed goes a moment after it.
    await wait(200)
  }
  await client.end()
  throw new Error(
    `他山已在这个数据目录上运行：${runningAt(folder)} / Tashan is already running on this data folder: ${runningAt(folder)}`,
  )
}

/** Writes down where this one is reached, for a second start to tell. */
export function noteRunning(folder: string, address: string) {
  writeFileSync(note(folder), JSON.stringify({ pid: process.pid, address }))
}

export function forgetRunning(folder: string) {
  rmSync(note(folder), { force: true })
}

function runningAt(folder: string): string {
  try {
    return (JSON.parse(readFileSync(note(folder), 'utf8')) as { address: string }).address
  } catch {
    return '正在启动 starting'
  }
}

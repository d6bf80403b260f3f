import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type Embedded, findEmbedded } from '@/scripts/database/embedded'
import { noteOf, readRunning } from '@/scripts/running.mjs'

/** Our key of the lock "one Tashan a data folder". */
const lockKey = 7_270_001
const tries = 5

/** Throws one sentence if a Tashan runs on this data folder already; starts and stops nothing. */
export async function refuseSecond(folder: string): Promise<void> {
  const running = await findEmbedded(folder)
  if (running) await (await holdFolder(running, folder)).end()
}

/** Held by a connection, so it goes with the process however that ends; all on the server's own database. */
async function holdFolder(embedded: Embedded, folder: string): Promise<Client> {
  const client = new Client({ connectionString: embedded.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      lockKey,
    ])
    if (rows[0]?.held) return client
    // The lock of one that was killed goes a moment after it.
    await wait(200)
  }
  await client.end()
  const where = readRunning(folder)?.address ?? '正在启动 starting'
  throw new Error(
    `他山已在这个数据目录上运行：${where} / Tashan is already running on this data folder: ${where}`,
  )
}

type Hold = {
  /** Comes when the server is gone. */
  lost: Promise<void>
  end: () => Promise<void>
}

/** Holds the folder until the end, also when the server recovers from the crash of one of its processes. */
export async function keepFolder(embedded: Embedded, folder: string): Promise<Hold> {
  let client = await holdFolder(embedded, folder)
  // What one that was killed wrote is no longer true.
  forgetRunning(folder)
  const lost = new Promise<void>((gone) => {
    const watch = () => client.once('end', () => void regain().catch(() => gone()))
    const regain = async () => {
      const again = await recovered(folder)
      if (!again) return gone()
      client = await holdFolder(again, folder)
      watch()
    }
    watch()
  })
  const end = () => {
    client.removeAllListeners('end')
    return client.end().catch(() => {})
  }
  return { lost, end }
}

async function recovered(folder: string): Promise<Embedded | null> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const found = await findEmbedded(folder)
    if (found) return found
    await wait(200)
  }
  return null
}

/** Writes down where this one is reached, for a second start to tell. */
export function noteRunning(folder: string, address: string, local: string) {
  writeFileSync(noteOf(folder), JSON.stringify({ address, local }))
}

export function forgetRunning(folder: string) {
  rmSync(noteOf(folder), { force: true })
}

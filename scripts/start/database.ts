import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded'

/** Our key of the lock "one Tashan a data folder". */
const instanceLock = 7_270_001

export type Database = { url: string; note: string; stop: () => Promise<void> }

/** Postgres as the settings say: theirs by DATABASE_URL, or our own in the data folder. */
export async function openDatabase(url: string | undefined, folder: string): Promise<Database> {
  if (url) return { url, note: await checked(url), stop: async () => {} }
  const embedded = await startEmbedded(folder)
  const database = await ensureDatabase(embedded, 'tashan')
  const holder = await hold(database, folder)
  return {
    url: database,
    note: embedded.attached ? '沿用正在运行的内置 Postgres / attached' : '内置 Postgres / embedded',
    stop: async () => {
      await holder.end().catch(() => {})
      await embedded.stop()
    },
  }
}

/** Held by a connection, so it goes with the process however that ends. */
async function hold(url: string, folder: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
    instanceLock,
  ])
  if (rows[0]?.held) return client
  await client.end()
  throw new Error(
    `他山已在这个数据目录上运行：${runningAddress(folder)} / Tashan is already running on this data folder`,
  )
}

const note = (folder: string) => join(folder, 'running.json')

export function noteAddress(folder: string, address: string) {
  writeFileSync(note(folder), JSON.stringify({ pid: process.pid, address }))
}

function runningAddress(folder: string): string {
  try {
    return (JSON.parse(readFileSync(note(folder), 'utf8')) as { address: string }).address
  } catch {
    return '正在启动 / starting'
  }
}

async function checked(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (major < 15)
      throw new Error(`需要 Postgres 15 或更新版本，当前为 ${major} / Postgres 15 or newer is needed`)
    return `Postgres ${major}`
  } catch (error) {
    if (error instanceof Error && /Postgres 15/.test(error.message)) throw error
    const reason = error instanceof Error ? error.message || (error as { code?: string }).code : String(error)
    throw new Error(
      `连不上 DATABASE_URL 指定的数据库：${reason} / the database of DATABASE_URL cannot be reached`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

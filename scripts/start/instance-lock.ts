import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type EmbeddedServer, findEmbedded } from '@/scripts/database/embedded'
import { instanceFile, readInstanceFile } from '@/scripts/instance-file.mjs'

/** The key of the lock of one instance per data folder. */
const lockKey = 7_270_001
const maxAttempts = 5

/** Throws when an instance runs on this data folder; starts and stops nothing. */
export async function assertSingleInstance(folder: string): Promise<void> {
  const running = await findEmbedded(folder)
  if (running) await (await acquireFolderLock(running, folder)).end()
}

/** Takes the lock on a connection, so that it ends with the process. */
async function acquireFolderLock(embedded: EmbeddedServer, folder: string): Promise<Client> {
  const client = new Client({ connectionString: embedded.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      lockKey,
    ])
    if (rows[0]?.held) return client
    // The lock of a killed process is released a moment later.
    await wait(200)
  }
  await client.end()
  const where = readInstanceFile(folder)?.address ?? '正在启动 starting'
  throw new Error(
    `他山已在这个数据目录上运行：${where} / Tashan is already running on this data folder: ${where}`,
  )
}

type FolderLock = {
  /** Resolves when the server is gone. */
  lost: Promise<void>
  release: () => Promise<void>
}

/** Holds the folder until the end, also while the server recovers from a crash. */
export async function holdFolderLock(embedded: EmbeddedServer, folder: string): Promise<FolderLock> {
  let client = await acquireFolderLock(embedded, folder)
  // The file of a killed instance is no longer true.
  deleteInstanceFile(folder)
  const lost = new Promise<void>((resolve) => {
    const watch = () => client.once('end', () => void reacquire().catch(() => resolve()))
    const reacquire = async () => {
      const again = await findRestarted(folder)
      if (!again) return resolve()
      client = await acquireFolderLock(again, folder)
      watch()
    }
    watch()
  })
  const release = () => {
    client.removeAllListeners('end')
    return client.end().catch(() => {})
  }
  return { lost, release }
}

async function findRestarted(folder: string): Promise<EmbeddedServer | null> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const found = await findEmbedded(folder)
    if (found) return found
    await wait(200)
  }
  return null
}

/** Writes the addresses of this instance for a second start to read. */
export function writeInstanceFile(folder: string, address: string, local: string) {
  writeFileSync(instanceFile(folder), JSON.stringify({ address, local }))
}

export function deleteInstanceFile(folder: string) {
  rmSync(instanceFile(folder), { force: true })
}

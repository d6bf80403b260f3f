import { Client } from 'pg'
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded'
import { startWatchdog } from '@/scripts/database/scratch'
import { holdFolderLock } from '@/scripts/start/instance-lock'

export type DatabaseConnection = {
  url: string
  detail: string
  /** Resolves when the embedded server is gone unexpectedly; never for an external one. */
  lost: Promise<void>
  stop: () => Promise<void>
}

/** Opens the embedded Postgres of the data folder. */
export async function openEmbeddedDatabase(folder: string, durable: boolean): Promise<DatabaseConnection> {
  const embedded = await startEmbedded(folder, { durable })
  const lock = await holdFolderLock(embedded, folder)
  const release = durable ? () => {} : startWatchdog(embedded, folder)
  const stop = async () => {
    release()
    await lock.release()
    await embedded.stop()
  }
  try {
    const url = await ensureDatabase(embedded, 'tashan')
    const location = embedded.dataDirectory === folder ? '' : `  ${embedded.dataDirectory}`
    const detail = `${embedded.attached ? '接管已在运行的 / attached' : '内置 / embedded'}${location}`
    return { url, detail, lost: lock.lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const oldestVersion = 15

/** Opens the Postgres of DATABASE_URL; throws a sentence why it cannot be used. */
export async function openExternalDatabase(url: string): Promise<DatabaseConnection> {
  let client: Client | undefined
  let found: { version: string; encoding: string } | undefined
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
    )
    found = rows[0]
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    throw new Error(
      `连不上 DATABASE_URL 指定的数据库 / The database of DATABASE_URL cannot be reached: ${message || code}`,
    )
  } finally {
    await client?.end().catch(() => {})
  }
  const major = Math.floor(Number(found?.version) / 10_000)
  if (major < oldestVersion) {
    throw new Error(
      `需要 PostgreSQL ${oldestVersion} 或更新版本，当前为 ${major} / PostgreSQL ${oldestVersion} or newer is needed, this is ${major}`,
    )
  }
  if (found?.encoding !== 'UTF8') {
    throw new Error(
      `数据库编码须为 UTF8，当前为 ${found?.encoding} / The database must be in UTF8, it is in ${found?.encoding}`,
    )
  }
  return { url, detail: `PostgreSQL ${major}`, lost: new Promise(() => {}), stop: async () => {} }
}

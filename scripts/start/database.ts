import { Client } from 'pg'
import { ensureDatabase, startEmbedded } from '@/scripts/database/embedded'
import { guard } from '@/scripts/database/scratch'
import { keepFolder } from '@/scripts/start/instance'

export type Database = {
  url: string
  note: string
  /** Comes when it is gone though nobody stopped it; a server of its own is its owner's business. */
  lost: Promise<void>
  stop: () => Promise<void>
}

/** Our own Postgres in the data folder, this process's alone. */
export async function openOwn(folder: string, lasting: boolean): Promise<Database> {
  const embedded = await startEmbedded(folder, { lasting })
  const hold = await keepFolder(embedded, folder)
  const release = lasting ? () => {} : guard(embedded, folder)
  const stop = async () => {
    release()
    await hold.end()
    await embedded.stop()
  }
  try {
    const url = await ensureDatabase(embedded, 'tashan')
    const place = embedded.home === folder ? '' : `  ${embedded.home}`
    const note = `${embedded.attached ? '接管已在运行的 / attached' : '内置 / embedded'}${place}`
    return { url, note, lost: hold.lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const oldest = 15

/** The Postgres of DATABASE_URL, or one sentence why it will not do. */
export async function openTheirs(url: string): Promise<Database> {
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
  if (major < oldest) {
    throw new Error(
      `需要 PostgreSQL ${oldest} 或更新版本，当前为 ${major} / PostgreSQL ${oldest} or newer is needed, this is ${major}`,
    )
  }
  if (found?.encoding !== 'UTF8') {
    throw new Error(
      `数据库编码须为 UTF8，当前为 ${found?.encoding} / The database must be in UTF8, it is in ${found?.encoding}`,
    )
  }
  return { url, note: `PostgreSQL ${major}`, lost: new Promise(() => {}), stop: async () => {} }
}

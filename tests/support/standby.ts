import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { type EmbeddedServer, startEmbedded } from '@/scripts/database/embedded'
import { startWatchdog } from '@/scripts/database/scratch'

export type ServerPair = {
  primary: EmbeddedServer
  standby: EmbeddedServer
  /** Makes the primary answer a commit only once the standby has written it too. */
  synchronise: () => Promise<void>
  remove: () => Promise<void>
}

const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=100', 'wal_keep_size=256MB']
const standbyName = 'tashan_standby'

/** A temporary Postgres and a hot standby that follows it by streaming replication. */
export async function startServerPair(): Promise<ServerPair> {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-pg-'))
  const fresh = await startEmbedded(folder, { settings, durable: false })
  await fresh.stop()
  const copy = mkdtempSync(join(dirname(fresh.dataDirectory), 'tashan-standby-'))
  for (const name of ['postgres', 'postgres-password'])
    spawnSync('cp', ['-a', join(fresh.dataDirectory, name), copy])
  writeFileSync(join(copy, 'postgres', 'standby.signal'), '')

  const primary = await startEmbedded(folder, { settings, durable: false })
  const source = new URL(primary.url('postgres'))
  const { hostname: host, port, username: user, password } = source
  const parts = Object.entries({ host, port, user, password, application_name: standbyName })
  const address = parts.map(([name, value]) => `${name}=${value}`).join(' ')
  const standby = await startEmbedded(copy, {
    settings: [...settings, `primary_conninfo=${address}`],
    durable: false,
  })
  const releases = [startWatchdog(primary, folder), startWatchdog(standby, copy)]
  return {
    primary,
    standby,
    synchronise: async () => {
      await ask(primary, `ALTER SYSTEM SET synchronous_standby_names = '${standbyName}'`)
      await ask(primary, 'SELECT pg_reload_conf()')
    },
    remove: async () => {
      for (const release of releases) release()
      await Promise.all([primary.stop(), standby.stop()])
      for (const one of [folder, fresh.dataDirectory, copy]) rmSync(one, { recursive: true, force: true })
    },
  }
}

/** Runs one statement on a server as its owner. */
export async function ask(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from '@/scripts/database/binaries'
import { createCluster, superuser } from '@/scripts/database/cluster'
import { resolveDataDirectory } from '@/scripts/database/data-directory'
import { launchServer, readPidFile, removeStalePidFile, stopServer } from '@/scripts/database/server'
import { lastErrorLines } from '@/scripts/error-message.mjs'

export type EmbeddedServer = {
  /** The URL of a database of the server. */
  url: (database: string) => string
  pid: number
  /** Whether the server was running already. */
  attached: boolean
  dataDirectory: string
  /** Stops the server (fast: open transactions are rolled back) and waits for its end. */
  stop: () => Promise<void>
}

type EmbeddedOptions = {
  settings?: string[]
  /** False for a temporary server, which need not survive a power cut. */
  durable?: boolean
}

const timeoutMs = 15_000

/**
 * A Postgres on loopback that keeps its data in the folder. It is created at first use, attached to when it
 * runs and recovers after a crash; parallel starts share one server.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { settings = [], durable = true } = options
  const first = await findBinaries(join(resolve(folder), 'postgres'))
  const dataDirectory = resolveDataDirectory(resolve(folder), first.owner, durable)
  const [data, secret] = dataPaths(dataDirectory)
  const binaries = dataDirectory === resolve(folder) ? first : await findBinaries(data)
  if (!existsSync(join(data, 'PG_VERSION'))) await createCluster(binaries, data, secret, durable)
  const startedAt = Date.now()
  for (;;) {
    const running = await attach(dataDirectory)
    if (running) return running
    const started = await launchServer(binaries, data, join(dataDirectory, 'postgres.log'), settings)
    if ('pid' in started) return toEmbeddedServer(dataDirectory, started, false)
    const isTransient = /postmaster\.pid|already in use|could not create any TCP/.test(started.output)
    if (!isTransient || Date.now() - startedAt > timeoutMs) {
      throw new Error(
        `内置数据库未能启动 / the embedded Postgres did not start: ${lastErrorLines(started.output)}`,
      )
    }
    if (Date.now() - startedAt > 2000) removeStalePidFile(data)
    await wait(200)
  }
}

/** The running server of this data folder, or null; starts nothing. */
export async function findEmbedded(folder: string): Promise<EmbeddedServer | null> {
  const pointerFile = join(folder, 'postgres-elsewhere')
  return attach(existsSync(pointerFile) ? readFileSync(pointerFile, 'utf8').trim() : resolve(folder))
}

const dataPaths = (dataDirectory: string) =>
  [join(dataDirectory, 'postgres'), join(dataDirectory, 'postgres-password')] as const

function toEmbeddedServer(
  dataDirectory: string,
  { pid, port }: { pid: number; port: number },
  attached: boolean,
): EmbeddedServer {
  const [data, secret] = dataPaths(dataDirectory)
  const password = readFileSync(secret, 'utf8').trim()
  return {
    url: (database) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`,
    pid,
    attached,
    dataDirectory,
    stop: () => stopServer(pid, data),
  }
}

/** Attaches only to a server that answers on the noted port and keeps its data here, as pids are reused. */
async function attach(dataDirectory: string): Promise<EmbeddedServer | null> {
  const [data] = dataPaths(dataDirectory)
  for (;;) {
    const pidFile = readPidFile(data)
    if (!pidFile?.port) return null
    const found = toEmbeddedServer(dataDirectory, pidFile, true)
    const answer = await queryDataDirectory(found.url('postgres'))
    if (answer !== 'busy') return answer && sameFolder(answer, data) ? found : null
    await wait(100)
  }
}

const startingOrStopping = '57P03'

async function queryDataDirectory(url: string): Promise<string | 'busy' | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory ?? null
  } catch (error) {
    return (error as { code?: string }).code === startingOrStopping ? 'busy' : null
  } finally {
    await client.end().catch(() => {})
  }
}

function sameFolder(one: string, other: string): boolean {
  return existsSync(one) && realpathSync(one) === realpathSync(other)
}

/** Creates the database unless it exists. */
export async function ensureDatabase(embedded: EmbeddedServer, name: string): Promise<string> {
  const client = new Client({ connectionString: embedded.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return embedded.url(name)
}

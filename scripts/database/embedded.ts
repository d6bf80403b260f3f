import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from '@/scripts/database/binaries'
import { homeOf } from '@/scripts/database/home'
import { initialise, superuser } from '@/scripts/database/initialise'
import { dropForeignNote, launch, readNote, stopServer } from '@/scripts/database/server'
import { gistOf } from '@/scripts/sentence.mjs'

export type Embedded = {
  /** The address of a database in it. */
  url: (database: string) => string
  /** The server's process. */
  pid: number
  /** Whether it was found running. */
  attached: boolean
  /** Where it keeps its data. */
  home: string
  /** Stops it (fast: open transactions are rolled back) and waits until it has ended. */
  stop: () => Promise<void>
}

type Options = {
  settings?: string[]
  /** False for a throwaway one, which need not survive a power cut. */
  lasting?: boolean
}

const patience = 15_000

/**
 * A real Postgres on loopback that keeps its data in the folder: made at first use with a generated password, attached
 * to when it runs already, recovered by itself after a crash. Two that start at once end up with the same server.
 */
export async function startEmbedded(folder: string, options: Options = {}): Promise<Embedded> {
  const { settings = [], lasting = true } = options
  const first = await findBinaries(join(resolve(folder), 'postgres'))
  const home = homeOf(resolve(folder), first.ids, lasting)
  const [data, secret] = places(home)
  const binaries = home === resolve(folder) ? first : await findBinaries(data)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, secret, lasting)
  const began = Date.now()
  for (;;) {
    const running = await attach(home)
    if (running) return running
    const started = await launch(binaries, data, join(home, 'postgres.log'), settings)
    if ('pid' in started) return embedded(home, started, false)
    const passing = /postmaster\.pid|already in use|could not create any TCP/.test(started.said)
    if (!passing || Date.now() - began > patience) {
      throw new Error(`内置数据库未能启动 / the embedded Postgres did not start: ${gistOf(started.said)}`)
    }
    if (Date.now() - began > 2000) dropForeignNote(data)
    await wait(200)
  }
}

/** The server of this data folder if it runs, without starting anything. */
export async function findEmbedded(folder: string): Promise<Embedded | null> {
  const elsewhere = join(folder, 'postgres-elsewhere')
  return attach(existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : resolve(folder))
}

const places = (home: string) => [join(home, 'postgres'), join(home, 'postgres-password')] as const

function embedded(home: string, { pid, port }: { pid: number; port: number }, attached: boolean): Embedded {
  const [data, secret] = places(home)
  const password = readFileSync(secret, 'utf8').trim()
  return {
    url: (database) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`,
    pid,
    attached,
    home,
    stop: () => stopServer(pid, data),
  }
}

/** A pid alone proves nothing: the server that answers on the noted port must keep its data here. */
async function attach(home: string): Promise<Embedded | null> {
  const [data] = places(home)
  for (;;) {
    const note = readNote(data)
    if (!note?.port) return null
    const found = embedded(home, note, true)
    const answer = await directoryOf(found.url('postgres'))
    if (answer !== 'busy') return answer && sameFolder(answer, data) ? found : null
    await wait(100)
  }
}

const startingOrStopping = '57P03'

async function directoryOf(url: string): Promise<string | 'busy' | null> {
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

/** Makes the database unless it is there. */
export async function ensureDatabase(embedded: Embedded, name: string): Promise<string> {
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

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type Binaries, findBinaries, type Ids } from '@/scripts/database/binaries'

const user = 'tashan'

export type Embedded = {
  /** The address of a database in it. */
  url: (database: string) => string
  /** Whether it was found running. */
  attached: boolean
  /** Stops it (fast: open transactions are rolled back) and waits until it has ended. */
  stop: () => Promise<void>
}

/**
 * A real Postgres on loopback that keeps its data in the folder: made at first use with a generated password, attached
 * to when it runs already, recovered by itself after a crash.
 */
export async function startEmbedded(folder: string, settings: string[] = []): Promise<Embedded> {
  const binaries = await findBinaries()
  const place = homeOf(resolve(folder), binaries)
  const data = join(place, 'postgres')
  const secret = join(place, 'postgres-password')
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, place, data, secret)
  const password = readFileSync(secret, 'utf8').trim()
  const url = (port: number) => (database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

  const running = await findRunning(data, url)
  if (running) return { url: url(running.port), attached: true, stop: () => stopProcess(running.pid) }

  const port = await freePort()
  const child = launch(binaries, place, data, port, settings)
  await ready(child, join(place, 'postgres.log'), url(port)('postgres'))
  return { url: url(port), attached: false, stop: () => stopProcess(child.pid ?? 0) }
}

/** Where root's own folders are closed to the lent uid, the data lives in /var/tmp instead. */
function homeOf(folder: string, { ids }: Binaries): string {
  mkdirSync(folder, { recursive: true })
  if (ids.uid === undefined) return folder
  // The lent uid must be able to pass through, not to look inside.
  chmodSync(folder, statSync(folder).mode | 0o011)
  if (spawnSync('test', ['-x', folder], ids).status === 0) return folder
  const place = join('/var/tmp', `tashan-data-${hash(realpathSync(folder))}`)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  return place
}

function hash(text: string): string {
  let value = 5381
  for (const character of text) value = ((value * 33) ^ (character.codePointAt(0) ?? 0)) >>> 0
  return value.toString(36)
}

function own(path: string, ids: Ids) {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(path, ids.uid, ids.gid)
}

/** Made in a folder beside and renamed, so that a start cut short leaves nothing half made. */
function initialise(binaries: Binaries, place: string, data: string, secret: string) {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  own(fresh, binaries.ids)
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const passwordFile = join(fresh, '..', `pw-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, readFileSync(secret), { mode: 0o600 })
  own(passwordFile, binaries.ids)
  try {
    for (const locale of ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8']) {
      const made = spawnSync(binaries.initdb, initdbArguments(fresh, passwordFile, locale), {
        ...binaries.ids,
        cwd: place,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
      })
      if (made.status === 0) return renameSync(fresh, data)
      const said = `${made.error?.message ?? ''}${made.stderr}`
      if (!/invalid locale name/.test(said)) throw new Error(said.trim().split('\n').slice(-3).join(' '))
    }
    throw new Error('系统没有 UTF-8 区域设置 / no UTF-8 locale on this machine')
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

// LC_CTYPE must be UTF-8: with C, pg_trgm and case folding do not see Chinese.
function initdbArguments(folder: string, passwordFile: string, locale: string): string[] {
  return [
    ...['-D', folder, '-U', user, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'],
    ...['--locale=C', `--lc-ctype=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions', '--no-sync'],
  ]
}

function launch(
  binaries: Binaries,
  place: string,
  data: string,
  port: number,
  settings: string[],
): ChildProcess {
  const log = join(place, 'postgres.log')
  appendFileSync(log, '', { mode: 0o600 })
  const output = openSync(log, 'a')
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', ...settings]
  const child = spawn(
    binaries.postgres,
    ['-D', data, '-p', String(port), ...options.flatMap((one) => ['-c', one])],
    {
      ...binaries.ids,
      cwd: place,
      detached: true,
      stdio: ['ignore', output, output],
    },
  )
  child.unref()
  return child
}

async function ready(child: ChildProcess, log: string, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break
    if (await answers(url)) return
    await wait(100)
  }
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')
  throw new Error(`内置数据库未能启动 / the embedded Postgres did not start: ${tail}`)
}

async function answers(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** A pid alone proves nothing: the server that answers on the recorded port must keep its data here. */
async function findRunning(data: string, url: (port: number) => (database: string) => string) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !port) return null
  const directory = await answers(url(port)('postgres'))
  return directory && existsSync(directory) && realpathSync(directory) === realpathSync(data)
    ? { pid, port }
    : null
}

async function stopProcess(pid: number): Promise<void> {
  if (!pid) return
  try {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 300; tries++) {
      process.kill(pid, 0)
      await wait(50)
    }
  } catch {
    // It has ended.
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Makes the database unless it is there. */
export async function ensureDatabase(embedded: Embedded, name: string): Promise<string> {
  const client = new Client({ connectionString: embedded.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return embedded.url(name)
}

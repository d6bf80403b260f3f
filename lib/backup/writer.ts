import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, constants, link, mkdir, open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copySql, findMigrations, findServerVersion, findTables, lockTables } from '@/lib/backup/data/catalog'
import {
  type BackupHeader,
  backupFormatVersion,
  endOfRows,
  omittedTables,
  toTrailer,
  valueSettings,
} from '@/lib/backup/format'
import { invalid } from '@/lib/errors'

export type WrittenBackup = { rows: number; bytes: number; sha256: string }
type BackupOptions = {
  url: string
  file: string
  application: string
  now: Date
  onProgress?: (done: { table: string; rows: number; bytes: number }) => void
}

/** Fast enough to keep up with Postgres; a higher level gains a tenth and takes twice as long. */
const compressionLevel = 4

/**
 * Writes one consistent state of the database to a file that only its owner may read, while others go on writing.
 * The file has its name only when it is complete and on the disk; throws `fileExists` where there is one.
 */
export async function writeBackup({ file, ...options }: BackupOptions): Promise<WrittenBackup> {
  const target = resolve(file)
  const partial = `${target}.${process.pid}.partial`
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  if (await exists(target)) throw invalid('file', 'backupFileExists')
  try {
    const written = await writeRows(partial, options)
    // Unlike a rename, a link does not take the place of a file that came meanwhile.
    await link(partial, target)
    await syncFolder(dirname(target))
    return written
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? invalid('file', 'backupFileExists') : error
  } finally {
    await rm(partial, { force: true })
  }
}

async function writeRows(partial: string, options: Omit<BackupOptions, 'file'>): Promise<WrittenBackup> {
  const client = new Client({ connectionString: options.url, application_name: 'tashan backup' })
  client.on('error', () => {})
  const trailer = new TrailerStream()
  const total = { rows: 0 }
  try {
    await client.connect()
    await pipeline(
      readLines(client, options, total, trailer),
      createGzip({ level: compressionLevel, chunkSize: 256 * 1024 }),
      trailer,
      createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }),
    )
    return { rows: total.rows, bytes: trailer.bytes, sha256: trailer.sha256 }
  } finally {
    await client.end().catch(() => {})
  }
}

/** The lines of the file, of one state of the database. */
async function* readLines(
  client: Client,
  { application, now, onProgress }: Omit<BackupOptions, 'file'>,
  total: { rows: number },
  written: { bytes: number },
): AsyncGenerator<string | Buffer> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${valueSettings}`)
  const migrations = await findMigrations(client)
  const tables = await findTables(client)
  if (!migrations || tables.length === 0) throw invalid('', 'backupNothing')
  await lockTables(
    client,
    tables.map(({ table }) => table),
  )
  const header: BackupHeader = {
    format: 'tashan-backup',
    formatVersion: backupFormatVersion,
    application,
    postgres: await findServerVersion(client),
    takenAt: now.toISOString(),
    migrations,
  }
  yield `${JSON.stringify(header)}\n`
  const counts: Record<string, number> = {}
  for (const section of tables.filter(({ table }) => !omittedTables.includes(table))) {
    yield `${JSON.stringify(section)}\n`
    const rows = client.query(copyTo(copySql(section, 'TO STDOUT')))
    for await (const chunk of rows) {
      yield chunk as Buffer
      onProgress?.({ table: section.table, rows: total.rows, bytes: written.bytes })
    }
    yield endOfRows
    counts[section.table] = rows.rowCount
    total.rows += rows.rowCount
  }
  await client.query('COMMIT')
  yield `${JSON.stringify({ rows: counts })}\n`
}

/** Passes bytes on and adds their SHA-256 at the end. */
class TrailerStream extends Transform {
  #hash = createHash('sha256')
  bytes = 0
  sha256 = ''

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    this.sha256 = this.#hash.digest('hex')
    const trailer = toTrailer(this.sha256)
    this.bytes += trailer.length
    done(null, trailer)
  }
}

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

/** Makes the name of the file outlast a power cut; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

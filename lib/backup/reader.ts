import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { constants, createGunzip } from 'node:zlib'
import {
  type BackupHeader,
  backupFormatVersion,
  backupHeader,
  endOfRows,
  toTrailer,
  trailerLength,
  trailerPattern,
} from '@/lib/backup/format'
import { DomainError, invalid } from '@/lib/errors'

const lineEnd = '\n'
/** No line but a row is longer. */
const maxLineLength = 1024 * 1024
const chunkSize = 256 * 1024

/** Reads the compressed part by lines; the rows of a table come as a stream of bytes, however long a row is. */
export class BackupReader {
  #source: AsyncIterator<Buffer>
  #buffer: Buffer = Buffer.alloc(0)

  private constructor(file: string, length: number, onBytes: (count: number) => void) {
    const raw = createReadStream(file, { end: length - trailerLength - 1, highWaterMark: chunkSize })
    raw.on('data', (chunk) => onBytes(chunk.length))
    // Of a cut file, what there is can be read: its header says what it was.
    const gunzip = createGunzip({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH })
    raw.on('error', (error) => gunzip.destroy(error))
    // The iterator throws it; what comes before or after it is read is no fault of the process.
    gunzip.on('error', () => {})
    gunzip.on('close', () => raw.destroy())
    this.#source = raw.pipe(gunzip)[Symbol.asyncIterator]()
  }

  /** Opens the file; `onBytes` is told how much of it was read. */
  static async open(file: string, onBytes: (count: number) => void = () => {}): Promise<BackupReader> {
    const { size } = await stat(file)
    if (size <= trailerLength) throw invalid('file', 'backupForeign')
    return new BackupReader(file, size, onBytes)
  }

  /** The header, which is the first line; throws `backupForeign` or `backupNewer`. */
  async readHeader(): Promise<BackupHeader> {
    const line = await this.readLine().catch((error: unknown) => {
      if (error instanceof DomainError) return null
      throw error
    })
    const header = parseJson(line)
    const { format, formatVersion } = Object(header) as Partial<BackupHeader>
    if (format !== 'tashan-backup') throw invalid('file', 'backupForeign')
    if (Number(formatVersion) > backupFormatVersion) throw invalid('file', 'backupNewer')
    const parsed = backupHeader.safeParse(header)
    if (!parsed.success) throw invalid('file', 'backupDamaged')
    return parsed.data
  }

  /** The next line without its end; null at the end of the file. */
  async readLine(): Promise<string | null> {
    for (;;) {
      const end = this.#buffer.indexOf(lineEnd)
      if (end >= 0) {
        const line = this.#buffer.subarray(0, end).toString('utf8')
        this.#buffer = this.#buffer.subarray(end + 1)
        return line
      }
      const next = this.#buffer.length > maxLineLength ? null : await this.#read()
      if (!next && this.#buffer.length > 0) throw invalid('file', 'backupDamaged')
      if (!next) return null
      this.#buffer = Buffer.concat([this.#buffer, next])
    }
  }

  /** The bytes of the rows up to the line that ends them. */
  async *readRows(): AsyncGenerator<Buffer> {
    const end = Buffer.from(lineEnd + endOfRows)
    // The end of no rows at all has no line end of a row before it, so that one is put there.
    let buffer = Buffer.concat([Buffer.from(lineEnd), this.#buffer])
    let from = 1
    for (;;) {
      const at = buffer.indexOf(end)
      const upTo = at >= 0 ? at + 1 : Math.max(0, buffer.length - end.length + 1)
      if (upTo > from) yield buffer.subarray(from, upTo)
      if (at >= 0) {
        this.#buffer = buffer.subarray(at + end.length)
        return
      }
      const next = await this.#read()
      if (!next) throw invalid('file', 'backupDamaged')
      buffer = Buffer.concat([buffer.subarray(upTo), next])
      from = Math.max(0, from - upTo)
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #read(): Promise<Buffer | null> {
    const next = await this.#source.next().catch((error: NodeJS.ErrnoException) => {
      throw error.code?.startsWith('Z_') ? invalid('file', 'backupDamaged') : error
    })
    return next.done ? null : next.value
  }
}

export function parseJson(line: string | null): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}

/**
 * Reads the header and the whole file: throws `backupForeign`, `backupNewer`, or `backupDamaged` where a byte is
 * missing or other than it was written. `known` are the migrations of this program.
 */
export async function verifyBackup(file: string, known: string[]): Promise<BackupHeader> {
  const reader = await BackupReader.open(file)
  const trailer = await readTrailer(file)
  try {
    const header = await reader.readHeader()
    if (trailer !== toTrailer(await hashContent(file))) throw invalid('file', 'backupDamaged')
    if (!header.migrations.every((name) => known.includes(name))) throw invalid('file', 'backupNewer')
    return header
  } catch (error) {
    const isForeign = error instanceof DomainError && error.faults[0]?.message === 'backupForeign'
    // What ends as a backup does was one when it was whole.
    throw isForeign && trailerPattern.test(trailer) ? invalid('file', 'backupDamaged') : error
  } finally {
    await reader.close()
  }
}

async function readTrailer(file: string): Promise<string> {
  const start = (await stat(file)).size - trailerLength
  let trailer = ''
  for await (const chunk of createReadStream(file, { start, encoding: 'latin1' })) trailer += chunk
  return trailer
}

async function hashContent(file: string): Promise<string> {
  const end = (await stat(file)).size - trailerLength - 1
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end, highWaterMark: chunkSize })) hash.update(chunk)
  return hash.digest('hex')
}

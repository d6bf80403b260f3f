import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { hasAdministrator } from '@/lib/auth/data/accounts'
import { secret } from '@/lib/auth/secret'
import { isSetupToken } from '@/lib/auth/setup-token'
import type { restoreJob } from '@/lib/backup/restoration'
import { env } from '@/lib/env'
import { DomainError, invalid } from '@/lib/errors'
import { jobPool } from '@/lib/jobs/runner'

/** What must stay free on the disk, in bytes. */
const reserve = 512 * 1024 * 1024

type BackupUpload = { token: string; length: number; body: ReadableStream<Uint8Array> }

const globalCache = globalThis as typeof globalThis & { tashanRestoring?: boolean }

/**
 * Restores an uploaded backup into the empty database of a new server, for who has the one-time set-up link. The file
 * goes to the disk as it comes, and is deleted afterwards.
 */
export async function restoreUpload({ token, length, body }: BackupUpload): Promise<void> {
  if (!isSetupToken(secret(), token) || (await hasAdministrator())) throw invalid('', 'badLink')
  if (globalCache.tashanRestoring)
    throw new DomainError('conflict', { faults: [{ path: '', message: 'restoreRunning' }] })
  globalCache.tashanRestoring = true
  const folder = resolve(env().TASHAN_DATA_DIR)
  const file = join(folder, `upload-${randomUUID()}.backup`)
  try {
    await mkdir(folder, { recursive: true })
    const { bavail, bsize } = await statfs(folder)
    if (length > bavail * bsize - reserve) throw invalid('', 'restoreNoRoom')
    await pipeline(
      Readable.fromWeb(body),
      limitTo(length),
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    )
    await jobPool().restore.ask<typeof restoreJob>('restore', { file })
  } finally {
    globalCache.tashanRestoring = false
    await rm(file, { force: true })
  }
}

/** Lets no more bytes pass than were announced. */
function limitTo(length: number): Transform {
  let passed = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      passed += chunk.byteLength
      if (passed > length) done(invalid('file', 'malformed'))
      else done(null, chunk)
    },
  })
}

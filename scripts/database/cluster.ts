import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { PostgresBinaries, ProcessOwner } from '@/scripts/database/binaries'
import { ensureSecret } from '@/scripts/database/secret-file'
import { lastErrorLines } from '@/scripts/error-message.mjs'

export const superuser = 'tashan'

/** An environment without PG… and language variables. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const clean = { ...process.env }
  for (const name of Object.keys(clean)) if (/^(PG|LC_|LANG)/.test(name)) delete clean[name]
  return Object.assign(clean, { LC_ALL: 'C', TZ: 'UTC' })
}

function changeOwner(path: string, { uid, gid }: ProcessOwner) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** Creates the cluster beside its place and renames it, so that none is ever half made. */
export async function createCluster(
  binaries: PostgresBinaries,
  data: string,
  secret: string,
  durable: boolean,
) {
  const folder = mkdtempSync(join(dirname(data), `${basename(data)}-new-`))
  const fresh = join(folder, 'cluster')
  changeOwner(folder, binaries.owner)
  try {
    ensureSecret(secret)
    changeOwner(secret, binaries.owner)
    await initdb(binaries, fresh, secret, durable)
    if (!existsSync(data)) renameSync(fresh, data)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function initdb(binaries: PostgresBinaries, fresh: string, secret: string, durable: boolean) {
  for (const locale of ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8']) {
    const output = await runInitdb(binaries, [
      ...['-D', fresh, '-U', superuser, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8'],
      // LC_CTYPE must be UTF-8; with C, pg_trgm and case folding ignore Chinese.
      ...['--locale=C', `--lc-ctype=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ])
    if (output === null) return
    if (!/invalid locale name/.test(output)) {
      throw new Error(`内置数据库未能建立 / the embedded Postgres could not be made: ${output}`)
    }
  }
  throw new Error('系统没有 UTF-8 区域设置 / no UTF-8 locale on this machine')
}

/** Null on success, else the last lines of output. */
function runInitdb({ initdb, owner }: PostgresBinaries, args: string[]): Promise<string | null> {
  return new Promise((done, fail) => {
    const child = spawn(initdb, args, {
      ...owner,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => done(code === 0 ? null : lastErrorLines(output)))
  })
}

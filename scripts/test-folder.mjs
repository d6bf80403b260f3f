import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The path of a socket holds 107 bytes, and that of the browser lies some 50 below the folder. */
const maxPathBytes = 55

/**
 * The home and temp folder of `npm test`: in node_modules, or in the system's temp folder where that path is
 * too long or closed to the user that runs Postgres. `close` deletes it.
 * @param {string} clone
 */
export function openTestFolder(clone) {
  const inside = resolve(clone, 'node_modules/.cache/test')
  rmSync(inside, { recursive: true, force: true })
  const fits =
    Buffer.byteLength(inside) <= maxPathBytes && (process.getuid?.() !== 0 || isTraversable(resolve(clone)))
  const folder = fits ? inside : mkdtempSync(join(tmpdir(), 'tashan-test-'))
  const folders = { home: join(folder, 'home'), temp: join(folder, 'tmp'), results: join(folder, 'results') }
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o755 })
  return {
    results: folders.results,
    env: environment(folders),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Environment variables for the places where programs store files.
 * @param {{ home: string, temp: string }} places
 */
function environment({ home, temp }) {
  return {
    ...{ HOME: home, USERPROFILE: home, XDG_CACHE_HOME: join(home, 'cache') },
    ...{ XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'data') },
    ...{ TMPDIR: temp, TEMP: temp, TMP: temp },
    // Keeps Prisma and Next from calling the internet.
    ...{ CHECKPOINT_DISABLE: '1', NEXT_TELEMETRY_DISABLED: '1' },
  }
}

/**
 * Whether any user may pass through a folder.
 * @param {string} folder
 * @returns {boolean}
 */
function isTraversable(folder) {
  const above = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isTraversable(above))
}

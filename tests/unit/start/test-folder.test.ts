import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openTestFolder } from '@/scripts/test-folder.mjs'

const base = mkdtempSync(join(tmpdir(), 't-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** The folders that programs write to under this environment. */
function placesIn(env: Record<string, string>): string[] {
  const script =
    'const os = require("node:os"); const { XDG_CACHE_HOME, XDG_CONFIG_HOME, XDG_DATA_HOME } = process.env;' +
    'console.log(JSON.stringify([os.homedir(), os.tmpdir(), XDG_CACHE_HOME, XDG_CONFIG_HOME, XDG_DATA_HOME]))'
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { env: env as NodeJS.ProcessEnv, encoding: 'utf8' }),
  )
}

it('keeps what its programs leave within the clone, and takes it away', () => {
  // Its path must be short, wherever the tests themselves keep theirs.
  const clone = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), 'c-'))
  try {
    mkdirSync(join(clone, 'node_modules'), { mode: 0o755 })
    execFileSync('chmod', ['755', clone])
    const { env, results, close } = openTestFolder(clone)
    const within = join(clone, 'node_modules/.cache/test')
    expect([...placesIn(env), results].filter((place) => !place.startsWith(within))).toEqual([])
    expect(env.CHECKPOINT_DISABLE).toBe('1')
    close()
    expect(existsSync(within)).toBe(false)
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
})

it('keeps it in the temp folder where the path of the clone has no room for a socket', () => {
  const clone = join(base, 'long'.repeat(20))
  mkdirSync(clone, { recursive: true })
  const { env, results, close } = openTestFolder(clone)
  expect([...placesIn(env), results].filter((place) => !place.startsWith(tmpdir()))).toEqual([])
  expect(readdirSync(clone)).toEqual([])
  close()
  expect(existsSync(env.HOME)).toBe(false)
})

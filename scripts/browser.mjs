import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { npm, run } from './command.mjs'

const cache = resolve('node_modules/.cache/browser')
const unpacked = join(cache, 'chromium')

/** The path of an installed Chromium, or null. */
export function findBrowser() {
  const known = [
    process.env.CHROMIUM_PATH,
    // The one without a window draws no bars and buttons of its own, which takes half of a core.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    unpacked,
  ]
  return known.find((path) => path && existsSync(path)) ?? null
}

/** Finds or installs a browser, from Debian as root, else from npm; returns its path. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update'], { env })
      const packages = ['chromium-headless-shell', 'fonts-noto-cjk']
      await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
      return '/usr/bin/chromium-headless-shell'
    } catch {
      console.log('… apt 安装不成，改用 npm / apt did not give one, trying npm')
    }
  }
  return fromNpm()
}

async function fromNpm() {
  mkdirSync(cache, { recursive: true })
  await npm([
    'install',
    '--no-save',
    '--no-package-lock',
    '--prefix',
    cache,
    '--loglevel=error',
    '@sparticuz/chromium@153.0.0',
  ])
  const parts = join(cache, 'node_modules/@sparticuz/chromium/bin')
  for (const name of readdirSync(parts).filter((one) => /^al2023\.tar\.br$/.test(one))) {
    const tar = join(cache, 'al2023.tar')
    writeFileSync(tar, brotliDecompressSync(readFileSync(join(parts, name))))
    await run('tar', ['-xf', tar, '-C', cache])
  }
  writeFileSync(unpacked, brotliDecompressSync(readFileSync(join(parts, 'chromium.br'))), { mode: 0o755 })
  return unpacked
}

/** The environment of the browser; the one from npm has its own libraries. */
export function browserEnvironment(path) {
  if (path !== unpacked) return {}
  const own = [join(cache, 'al2023/lib'), join(cache, 'lib')].filter((folder) => existsSync(folder))
  return { LD_LIBRARY_PATH: [...own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
}

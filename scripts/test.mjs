// `npm test`: all checks, cheapest first; works on a fresh clone. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingForBackCache, missingForFleet } from './find-program.mjs'
import { installIfNeeded } from './install.mjs'
import { withProgress } from './progress.mjs'
import { openTestFolder } from './test-folder.mjs'

const checkOnly = process.argv.includes('--check')
/** @type {ReturnType<typeof openTestFolder>} */
let folder
let passed = 0
let failed = 0

/** Runs a command and shows its output as it comes. */
function runVisibly(command, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...folder.env, ...env },
    })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done(undefined) : fail(new Error(`exit code ${code}`))))
  })
}

const node = (...args) => runVisibly(process.execPath, args)
const bin = (name) => `node_modules/${name}`

/**
 * Name and milliseconds of every stage that ran; printed at the end.
 * @type {[string, number][]}
 */
const durations = []

async function stage(name, run) {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  try {
    await withProgress(name, run)
  } finally {
    durations.push([name, performance.now() - startedAt])
  }
}

/** A stage that counts as one check. */
async function check(name, run) {
  try {
    await stage(name, run)
    passed += 1
  } catch (error) {
    failed += 1
    throw error
  }
}

async function vitest(...projects) {
  const [name] = projects
  const file = join(folder.results, `${name}.json`)
  try {
    await stage(name, () =>
      node(
        bin('vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ),
    )
  } finally {
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
    passed += report?.numPassedTests ?? 0
    failed += report ? report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1) : 1
  }
}

async function playwright() {
  const file = join(folder.results, 'e2e.json')
  const { ensureBrowser, browserEnvironment } = await import('./browser.mjs')
  const path = await withProgress('浏览器 browser', ensureBrowser)
  try {
    await stage('e2e', () =>
      runVisibly(process.execPath, [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
        CHROMIUM_PATH: path,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        ...browserEnvironment(path),
      }),
    )
    if (missingForBackCache.length > 0)
      console.log(
        `未试浏览器的往返缓存，缺 / The back/forward cache was not tried, for want of: ${missingForBackCache.join(', ')}`,
      )
    if (missingForFleet.length > 0)
      console.log(
        `未试两个实例，缺 / Two instances behind a proxy were not tried, for want of: ${missingForFleet.join(', ')}`,
      )
  } finally {
    const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : null
    passed += stats ? stats.expected + stats.flaky : 0
    failed += stats ? stats.unexpected : 1
  }
}

async function main() {
  if (!checkOnly) await installIfNeeded()
  folder = openTestFolder('.')
  await check('format, lint', () => node(bin('@biomejs/biome/bin/biome'), 'ci', '.'))
  await check('prisma generate', () => node(bin('prisma/build/index.js'), 'generate'))
  await check('types', async () => {
    await node(bin('next/dist/bin/next'), 'typegen')
    await node(bin('typescript/bin/tsc'), '--noEmit')
  })
  await check('unused code', () => node(bin('knip/bin/knip.js')))
  await vitest('unit')
  await vitest('integration', 'isolated')
  await check('build', () => node('--import', 'tsx', 'scripts/build.ts'))
  await playwright()
}

let code = 0
try {
  await main()
} catch (error) {
  code = 1
  console.error(error instanceof Error ? error.message : error)
}
folder?.close()
if (code !== 0 && failed === 0) failed = 1
console.log()
for (const [name, ms] of [...durations, ['total', performance.now()]])
  console.log(`${name.padEnd(16)} ${(ms / 1000).toFixed(1).padStart(7)} s`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(code)

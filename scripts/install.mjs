import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { step } from './step.mjs'

const stamp = 'node_modules/.tashan-lock'

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/** Ends what still runs on our behalf. */
export function stopCommands() {
  for (const child of children) child.kill('SIGTERM')
}

process.on('exit', stopCommands)

/**
 * Installs exactly what the lock file says, unless that was done already.
 * @param {string[]} more
 */
export async function installIfNeeded(...more) {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(more.join())
    .digest('hex')
  const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (present === wanted) return
  await step('安装依赖 dependencies', () =>
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...more]),
  )
  writeFileSync(stamp, wanted)
}

/**
 * npm by the path it gave us itself, so that no shell is needed on any system.
 * @param {string[]} args
 */
export function npm(args) {
  const path = process.env.npm_execpath
  if (path && basename(path) === 'npm-cli.js') return run(process.execPath, [path, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

const diskFull = /ENOSPC|No space left on device|disk quota exceeded/i

/**
 * Runs a command quietly; what it printed is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options })
    children.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000)
      })
    }
    child.on('error', fail)
    child.on('close', (code) => {
      children.delete(child)
      if (code === 0) return done(output)
      fail(
        new Error(diskFull.test(output) ? output : `${output.trim()}\n${command} ${args.join(' ')}: ${code}`),
      )
    })
  })
}

/**
 * What went wrong, for people: a sentence in both languages where we know one, never a stack trace.
 * @param {unknown} error
 */
export function sentenceOf(error) {
  const text = error instanceof Error ? error.message : String(error)
  if (diskFull.test(text)) return '磁盘已满，请腾出空间后重试 / The disk is full: make room and start again'
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error instanceof Object ? error : {})
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `没有权限访问 ${path ?? ''}（${text}）/ No permission for this file or folder`
  }
  return text || String(code)
}

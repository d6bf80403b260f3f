import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { step } from './step.mjs'

const stamp = 'node_modules/.tashan-lock'

/** Installs exactly what the lock file says, unless that was done already. */
export async function installIfNeeded() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (present === wanted) return
  await step('安装依赖 dependencies', () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  writeFileSync(stamp, wanted)
}

/** npm by the path it gave us itself, so that no shell is needed on any system. */
export function npm(args) {
  const path = process.env.npm_execpath
  const [command, all] = path?.endsWith('.js') ? [process.execPath, [path, ...args]] : ['npm', args]
  return run(command, all)
}

/** Runs a command quietly; what it printed is shown only when it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000)
      })
    }
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) return done(output)
      if (/ENOSPC/.test(output)) return fail(new Error('磁盘已满 / the disk is full'))
      fail(new Error(`${output.trim()}\n${command} ${args.join(' ')}: 退出码 / exit code ${code}`))
    })
  })
}

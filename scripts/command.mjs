import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { diskFull } from './error-message.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/** Ends what still runs on our behalf; at once, as npm would first finish what it is at. What is half made is made anew. */
export function killCommands() {
  for (const child of children) child.kill('SIGKILL')
}

process.on('exit', killCommands)

/** A program of Node that ends with us, however we end: these flags, this in its environment, a pipe as its input. */
export const childFlags = ['--import', new URL('./child-preload.mjs', import.meta.url).href]
export const childEnvironment = () => ({
  ...process.env,
  TASHAN_PARENT: String(process.pid),
  NEXT_TELEMETRY_DISABLED: '1',
})

/**
 * npm by the path it gave us itself, so that no shell is needed on any system.
 * @param {string[]} args
 */
export function npm(args) {
  const path = process.env.npm_execpath
  if (path && basename(path) === 'npm-cli.js')
    return run(process.execPath, [...childFlags, path, ...args], { env: childEnvironment() })
  return run('npm', args, { shell: process.platform === 'win32' })
}

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
      const name = [command, ...args].filter((one) => !childFlags.includes(one)).join(' ')
      fail(
        new Error(diskFull.test(output) ? output : `${output.trim()}\n命令失败 / failed (${code}): ${name}`),
      )
    })
  })
}

import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { diskFull } from './error-message.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/** Kills the running children at once; npm would first finish its work, and unfinished work is redone. */
export function killCommands() {
  for (const child of children) child.kill('SIGKILL')
}

process.on('exit', killCommands)

/** Options of a Node child that ends with its parent: flags, environment and a pipe as its input. */
export const childFlags = ['--import', new URL('./child-preload.mjs', import.meta.url).href]
export const childEnvironment = () => ({
  ...process.env,
  TASHAN_PARENT: String(process.pid),
  NEXT_TELEMETRY_DISABLED: '1',
})

/**
 * Runs npm by the path that npm itself gave, so that no shell is needed.
 * @param {string[]} args
 */
export function npm(args) {
  const path = process.env.npm_execpath
  if (path && basename(path) === 'npm-cli.js')
    return run(process.execPath, [...childFlags, path, ...args], { env: childEnvironment() })
  return run('npm', args, { shell: process.platform === 'win32' })
}

/**
 * Runs a command quietly; its output is shown when it fails.
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

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import getPort from 'get-port'
import type { PostgresBinaries } from '@/scripts/database/binaries'
import { cleanEnvironment } from '@/scripts/database/cluster'

/** The pid file of a running or crashed server. */
export function readPidFile(data: string): { pid: number; port: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      ready: ['ready', 'standby'].includes(lines[7]?.trim() ?? ''),
    }
  } catch {
    return null
  }
}

const logLimit = 5_000_000

/** Starts the server and waits until it takes connections; returns its output when it ends instead. */
export async function launchServer(
  binaries: PostgresBinaries,
  data: string,
  log: string,
  settings: string[],
): Promise<{ pid: number; port: number } | { output: string }> {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(log, `${log}.old`)
  const logFile = openSync(log, 'a', 0o600)
  const logOffset = statSync(log).size
  const port = await getPort({ host: '127.0.0.1' })
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_checkpoints=off',
  ]
  const flags = [...options, ...settings].flatMap((one) => ['-c', one])
  // Detached: Ctrl+C must reach the start script alone, which ends the web process before the server.
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...binaries.owner,
    cwd: dirname(data),
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', logFile, logFile],
  })
  child.unref()
  closeSync(logFile)
  if (await becomesReady(child, data)) return { pid: child.pid ?? 0, port }
  return { output: readFileSync(log).subarray(logOffset).toString() }
}

async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  // Waits without limit, since recovery takes its time and ends by itself.
  while (!ended) {
    const pidFile = readPidFile(data)
    if (pidFile?.pid === child.pid && pidFile?.ready) return true
    await wait(25)
  }
  return false
}

/** Stops the server (open transactions are rolled back) and waits for its end. */
export async function stopServer(pid: number, data: string): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    if (!sendSignal(pid, signal)) return
    for (let tries = 0; tries < seconds * 40; tries++) {
      // A zombie still takes signals, but its pid file is gone.
      if (readPidFile(data)?.pid !== pid || !sendSignal(pid, 0)) return
      await wait(25)
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Deletes the pid file whose pid belongs to another program since a crash; Postgres would not start. */
export function removeStalePidFile(data: string): boolean {
  const pidFile = readPidFile(data)
  const name = pidFile && `/proc/${pidFile.pid}/comm`
  if (!name || !existsSync(name) || readFileSync(name, 'utf8').trim() === 'postgres') return false
  rmSync(join(data, 'postmaster.pid'))
  return true
}

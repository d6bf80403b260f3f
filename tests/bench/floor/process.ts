import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import getPort from 'get-port'
import { childEnvironment, childFlags } from '@/scripts/command.mjs'
import type { Served } from '@/tests/bench/site'

/** Starts the floor as a process of its own; it ends with this one. */
export async function startFloor(url: string): Promise<Served> {
  const port = await getPort({ host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${port}`
  const args = ['--import', 'tsx', ...childFlags, 'tests/bench/floor/server.ts', url, String(port)]
  const child = spawn(process.execPath, args, {
    env: childEnvironment(),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const gone = new Promise((done) => child.once('exit', done))
  while (child.exitCode === null) {
    const answer = await fetch(`${origin}/health`).catch(() => null)
    if (answer?.ok) break
    await wait(50)
  }
  if (child.exitCode !== null) throw new Error('the floor did not start')
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { origin, pid: child.pid ?? 0, stop }
}

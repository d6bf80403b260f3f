import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { childEnvironment, childFlags } from '@/scripts/command.mjs'
import { localAddress } from '@/scripts/start/port'

export type WebProcess = { ended: Promise<number | null>; stop: () => Promise<void> }

/** The arguments of Node that serve the site: Next alone in development, behind REST in production. */
export function webCommand(mode: 'start' | 'dev', host: string, port: number | string): string[] {
  return mode === 'dev'
    ? ['node_modules/next/dist/bin/next', 'dev', '-H', host, '-p', String(port)]
    : ['scripts/web.mjs', host, String(port)]
}

/** Starts the web process and waits until it is ready. */
export async function startWeb(mode: 'start' | 'dev', host: string, port: number): Promise<WebProcess> {
  const child = spawn(process.execPath, [...childFlags, ...webCommand(mode, host, port)], {
    env: childEnvironment(),
    stdio: ['pipe', mode === 'dev' ? 'inherit' : 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  // Hides the announcement of Next; the rest of the output is the log.
  let pendingOutput: string | null = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    if (pendingOutput === null) process.stdout.write(chunk)
    else pendingOutput += chunk
  })
  try {
    await waitUntilReady(child, `${localAddress(host, port)}/api/ready`)
  } catch (error) {
    await stop(child, ended)
    throw new Error(`${error instanceof Error ? error.message : error}\n${pendingOutput}`.trim())
  }
  pendingOutput = null
  return { ended, stop: () => stop(child, ended) }
}

const timeoutMs = 120_000

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  const startedAt = Date.now()
  while (Date.now() - startedAt < timeoutMs) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('网站进程未能启动 / The web process did not start')
    }
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('网站进程没有就绪 / The web process did not become ready')
}

const killAfterMs = 3000

/** Ends Next, which an open event stream keeps running. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  await ended
  clearTimeout(late)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { webCommand } from '@/scripts/start/web-process'
import { e2eSecret } from '@/tests/support/people-e2e'

/** One web process of the build on that database with these settings; it ends with its parent. */
export function startInstance(
  url: string,
  port: string | number,
  settings: Record<string, string> = {},
): ChildProcess {
  const web = webCommand('start', settings.HOST ?? '127.0.0.1', port)
  return spawn(process.execPath, ['--import', './scripts/child-preload.mjs', ...web], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      TASHAN_SECRET: e2eSecret,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      TASHAN_SHOW_COMPONENTS: '1',
      TASHAN_PARENT: String(process.pid),
      ...settings,
    },
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

/** Waits until the instance serves; throws when it ends instead. */
export async function waitUntilServing(
  instance: ChildProcess,
  port: number,
  host = '127.0.0.1',
): Promise<void> {
  while (instance.exitCode === null) {
    const answer = await fetch(`http://${host}:${port}/api/ready`).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  throw new Error(`the instance on ${port} ended`)
}

/** Kills an instance without warning, or ends another program by a signal; nothing where it has ended. */
export async function killInstance(
  instance: ChildProcess,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  if (instance.exitCode !== null || instance.signalCode !== null) return
  const gone = new Promise((done) => instance.once('exit', done))
  instance.kill(signal)
  await gone
}

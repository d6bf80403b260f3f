import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import getPort from 'get-port'
import { waitUntilServing } from '@/tests/support/instance-e2e'

export type Served = { origin: string; pid: number; stop: () => Promise<void> }

/** What `npm start` runs once all is installed; it ends with the process that started it. */
const serve = `
const { serve } = await import('./scripts/serve.ts')
await serve([], (end) => {
  process.on('SIGTERM', end)
  process.stdin.on('end', end).resume()
})`

/** Serves the production build of a checkout, built before if its sources have changed. */
export async function startSite(checkout: string, settings: Record<string, string>): Promise<Served> {
  const port = await getPort({ host: '127.0.0.1' })
  const folder = mkdtempSync(join(tmpdir(), 'tashan-bench-'))
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', serve], {
    cwd: resolve(checkout),
    env: {
      ...process.env,
      LOG_LEVEL: 'error',
      ...settings,
      HOST: '127.0.0.1',
      PORT: String(port),
      TASHAN_DATA_DIR: folder,
    },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const stop = async () => {
    const gone = new Promise((done) => child.once('exit', done))
    if (child.exitCode === null && child.kill('SIGTERM')) await gone
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilServing(child, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}

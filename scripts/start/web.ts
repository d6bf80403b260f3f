import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Throws one sentence if somebody else listens there. */
export function demandPort(host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        new Error(
          error.code === 'EADDRINUSE'
            ? `端口 ${port} 已被占用，可用 PORT=其他端口 npm start / port ${port} is taken, set PORT`
            : `不能在 ${host}:${port} 上监听：${error.message} / cannot listen there`,
        ),
      ),
    )
    server.listen(port, host, () => server.close(() => done()))
  })
}

export type Web = { address: string; ended: Promise<number | null>; stop: () => Promise<void> }

/** Starts the web process and waits until it is ready. */
export async function startWeb(
  mode: 'start' | 'dev',
  host: string,
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<Web> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      './scripts/die-with-parent.mjs',
      'node_modules/next/dist/bin/next',
      mode,
      '-H',
      host,
      '-p',
      String(port),
    ],
    {
      env: { ...env, TASHAN_PARENT: String(process.pid) },
      stdio: ['pipe', mode === 'dev' ? 'inherit' : 'pipe', 'inherit'],
    },
  )
  // Next announces itself; the start script says it better. What comes after is the log.
  let announced = false
  child.stdout?.on('data', (chunk: Buffer) => {
    if (announced) process.stdout.write(chunk)
  })
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const address = `http://${local}:${port}`
  await untilReady(child, `${address}/api/ready`)
  announced = true
  return { address, ended, stop: () => stop(child, ended) }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error('网站进程未能启动 / the web process did not start')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await wait(50)
  }
  throw new Error('网站进程没有就绪 / the web process did not become ready')
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(late)
}

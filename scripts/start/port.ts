import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import getPort from 'get-port'

/** The port to serve on; throws a sentence when it is taken. 0 means any; the demo takes another one. */
export async function choosePort(host: string, port: number, anyWillDo: boolean): Promise<number> {
  if (port === 0) return getPort({ host })
  const fault = await listenError(host, port)
  if (fault === null && (await isBlocked(port))) {
    throw new Error(
      `浏览器禁止访问端口 ${port}，请用 PORT=其他端口 npm start / Browsers refuse port ${port}: set PORT to another one`,
    )
  }
  if (fault === null) return port
  if (anyWillDo && fault.code === 'EADDRINUSE') return getPort({ host })
  if (fault.code === 'EADDRINUSE') {
    throw new Error(
      `端口 ${port} 已被占用，请用 PORT=其他端口 npm start / Port ${port} is taken: set PORT to another one`,
    )
  }
  throw new Error(`不能在 ${host}:${port} 上监听（${fault.code}）/ Cannot listen on ${host}:${port}`)
}

/** Whether browsers and `fetch` refuse the port (those of other protocols); nobody may listen on it yet. */
async function isBlocked(port: number): Promise<boolean> {
  const refused = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'HEAD',
    signal: AbortSignal.timeout(500),
  }).catch((error: Error) => error)
  return refused instanceof Error && refused.cause instanceof Error && refused.cause.message === 'bad port'
}

function listenError(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const server = createServer()
    server.on('error', done)
    server.listen(port, host, () => server.close(() => done(null)))
  })
}

const wildcardHosts = new Set(['0.0.0.0', '::'])

/** The address of this machine for the host it listens on. */
export function localAddress(host: string, port: number): string {
  if (wildcardHosts.has(host)) return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The address to show: that of the settings, else one that other machines reach. */
export function publicAddress(base: string | undefined, host: string, port: number): string {
  if (base) return base.replace(/\/+$/, '')
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4')
  return wildcardHosts.has(host) && outer ? `http://${outer.address}:${port}` : localAddress(host, port)
}

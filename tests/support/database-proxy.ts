import { connect, createServer, type Socket } from 'node:net'

export type DatabaseProxy = {
  /** The URL of the database through this proxy. */
  url: string
  /** Breaks open connections and refuses new ones, as if the server were gone. */
  cut: () => Promise<void>
  /** Keeps connections without answers, as if the server hung. */
  freeze: () => void
  /** Leads new connections to another server, as the address of a group of servers does after a failover. */
  lead: (database: string) => void
  /** Restores the connection. */
  restore: () => Promise<void>
  end: () => Promise<void>
}

/** A TCP proxy to a database that a test can cut, freeze and restore. */
export async function startDatabaseProxy(database: string): Promise<DatabaseProxy> {
  let target = new URL(database)
  const sockets = new Set<Socket>()
  let frozen = false
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
      if (frozen) one.pause()
    }
  })
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as { port: number }
  const url = new URL(database)
  url.host = `127.0.0.1:${port}`
  const cut = async () => {
    const closed = new Promise((done) => server.close(done))
    for (const one of sockets) one.destroy()
    await closed
  }
  return {
    url: url.href,
    cut,
    lead: (other) => {
      target = new URL(other)
    },
    freeze() {
      frozen = true
      for (const one of sockets) one.pause()
    },
    async restore() {
      frozen = false
      for (const one of sockets) one.resume()
      if (!server.listening) await listen(port)
    },
    end: async () => (server.listening ? cut() : undefined),
  }
}

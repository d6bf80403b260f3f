import autocannon from 'autocannon'
import type { Client } from 'pg'
import { percentile, type Sample } from '@/tests/bench/statistics'
import { processorTime } from '@/tests/bench/usage'

export type Target = {
  name: string
  origin: string
  serverPid: number
  postgresPid: number
  database: Client
}

/** The requests that a connection sends over and over. */
export type RequestsOf = (connection: number) => autocannon.Request[]

type Load = { connections: number; seconds: number; requestsOf: RequestsOf }

const timeoutSeconds = 60

/** Asks one target for some seconds and says what it took. */
export async function measureLoad(target: Target, load: Load): Promise<Sample> {
  const before = await readCounters(target)
  const { latencies, bytes, seconds, errors } = await send(target.origin, load)
  const after = await readCounters(target)
  const each = (one: number | null, other: number | null) =>
    one === null || other === null ? null : (other - one) / Math.max(1, latencies.length)
  return {
    rate: latencies.length / seconds,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
    serverMs: each(before.server, after.server),
    databaseMs: each(before.postgres, after.postgres),
    bytes: Math.round(bytes / Math.max(1, latencies.length)),
    statements: each(before.statements, after.statements) ?? 0,
    errors,
  }
}

/** Sends for a moment, so that connections are open, statements planned and code compiled. */
export async function warmUp(target: Target, load: Load): Promise<void> {
  await send(target.origin, load)
}

type Sent = { latencies: number[]; bytes: number; seconds: number; errors: number }

function send(origin: string, { connections, seconds, requestsOf }: Load): Promise<Sent> {
  return new Promise((done, fail) => {
    const latencies: number[] = []
    let bytes = 0
    let refused = 0
    let connection = 0
    const startedAt = performance.now()
    const instance = autocannon(
      {
        url: origin,
        connections,
        duration: seconds,
        timeout: timeoutSeconds,
        setupClient: (client) => client.setRequests(requestsOf(connection++)),
      },
      (error, result) => {
        if (error) return fail(error)
        const elapsed = (performance.now() - startedAt) / 1000
        done({ latencies, bytes, seconds: elapsed, errors: refused + result.errors + result.timeouts })
      },
    )
    instance.on('response', (_client, status, length, milliseconds) => {
      bytes += length
      if (status >= 200 && status < 300) latencies.push(milliseconds)
      else refused++
    })
  })
}

async function readCounters({ database, serverPid, postgresPid }: Target) {
  const { rows } = await database.query<{ calls: string }>(
    `SELECT coalesce(sum(calls), 0) AS calls FROM pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND query NOT LIKE '%pg_stat_statements%'`,
  )
  return {
    statements: Number(rows[0]?.calls),
    server: processorTime(serverPid),
    postgres: processorTime(postgresPid),
  }
}

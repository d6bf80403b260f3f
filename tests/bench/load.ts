import { setTimeout as wait } from 'node:timers/promises'
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
/** Before it is measured, so that as many requests are under way when that begins as when it ends. */
const rampMs = 500
/** A slow target is waited for until it has answered each connection, this many times longer at most. */
const patience = 6

/** Asks one target for some seconds and says what it took. */
export async function measureLoad(
  target: Target,
  { connections, seconds, requestsOf }: Load,
): Promise<Sample> {
  const answers = { milliseconds: [] as number[], bytes: 0, refused: 0 }
  const load = startLoad(target.origin, connections, requestsOf, answers)
  await wait(rampMs)
  const before = await readCounters(target)
  Object.assign(answers, { milliseconds: [], bytes: 0 })
  const startedAt = performance.now()
  for (let turn = 0; turn < patience; turn++) {
    await wait(seconds * 1000)
    if (answers.milliseconds.length >= connections) break
  }
  const { milliseconds, bytes } = answers
  const elapsed = (performance.now() - startedAt) / 1000
  // What comes from now on is not counted.
  Object.assign(answers, { milliseconds: [], bytes: 0 })
  const after = await readCounters(target)
  const errors = answers.refused + (await load.stop())
  const count = milliseconds.length
  const each = (one: number | null, other: number | null) =>
    one === null || other === null || count === 0 ? null : (other - one) / count
  return {
    rate: milliseconds.length / elapsed,
    p50: percentile(milliseconds, 50),
    p95: percentile(milliseconds, 95),
    p99: percentile(milliseconds, 99),
    serverMs: each(before.server, after.server),
    databaseMs: each(before.postgres, after.postgres),
    bytes: count === 0 ? null : Math.round(bytes / count),
    statements: each(before.statements, after.statements),
    errors,
  }
}

type Answers = { milliseconds: number[]; bytes: number; refused: number }

/** Returns how to end it, which says how many connections broke or waited in vain. */
function startLoad(origin: string, connections: number, requestsOf: RequestsOf, answers: Answers) {
  let connection = 0
  let stop = () => {}
  const ended = new Promise<number>((done, fail) => {
    const instance = autocannon(
      {
        url: origin,
        connections,
        // It is stopped before.
        duration: 24 * 3600,
        timeout: timeoutSeconds,
        setupClient: (client) => client.setRequests(requestsOf(connection++)),
      },
      (error, result) => (error ? fail(error) : done(result.errors + result.timeouts)),
    )
    stop = () => instance.stop()
    instance.on('response', (_client, status, length, milliseconds) => {
      answers.bytes += length
      if (status >= 200 && status < 300) answers.milliseconds.push(milliseconds)
      else answers.refused++
    })
  })
  return {
    stop() {
      stop()
      return ended
    },
  }
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

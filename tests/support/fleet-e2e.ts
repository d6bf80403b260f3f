import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { migrate } from '@/scripts/database/migrate'
import { e2eSecret } from '@/tests/support/people-e2e'

export type FleetSeed = {
  /** Access tokens of three people who may write. */
  tokens: string[]
  takeawayId: string
}

/** Migrates the database and fills it with people and the first report. */
export async function seedFleet(url: string): Promise<FleetSeed> {
  await migrate(url, 'prisma/migrations')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'tests/support/seed-fleet-e2e.ts'],
    { env: { ...process.env, DATABASE_URL: url, TASHAN_SECRET: e2eSecret, LOG_LEVEL: 'error' } },
  )
  return JSON.parse(stdout)
}

type Writing = {
  /** The addresses of the instances, asked in turn. */
  sites: string[]
  seed: FleetSeed
  threadId: string
  writers: number
  /** How many comments each writer writes. */
  each: number
  onSaved?: (count: number) => void
}

/** What became of what was written: every comment has words of its own. */
export type WritingLog = {
  acknowledged: string[]
  /** Answers that said to try again later, or that never came. */
  repeated: number
  /** How long the longest time was in which nobody was told "saved", in milliseconds. */
  silenceMs: number
}

/** Worked on, or not now: by an instance, or by nginx where one is gone. */
const laterStatuses = [409, 502, 503, 504]

/**
 * Has several people write in one discussion at once, as careful scripts do: each comment has its Idempotency-Key and
 * is sent again until it is answered "saved".
 */
export async function writeAtOnce({ sites, seed, threadId, writers, each, onSaved }: Writing) {
  const log: WritingLog = { acknowledged: [], repeated: 0, silenceMs: 0 }
  let savedAt = Date.now()
  let asked = 0
  async function write(writer: number, index: number) {
    const body = `第${writer}人第${index}句`
    const token = seed.tokens[writer % seed.tokens.length]
    for (;;) {
      const answer = await fetch(`${sites[asked++ % sites.length]}/api/v1/threads/${threadId}/comments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `${threadId}-${writer}-${index}`,
        },
        body: JSON.stringify({ body }),
        signal: AbortSignal.timeout(40_000),
      }).catch(() => null)
      await answer?.arrayBuffer().catch(() => null)
      if (answer?.status === 201) break
      if (answer && !laterStatuses.includes(answer.status)) throw new Error(`answered ${answer.status}`)
      log.repeated++
      await wait(200)
    }
    log.silenceMs = Math.max(log.silenceMs, Date.now() - savedAt)
    savedAt = Date.now()
    log.acknowledged.push(body)
    onSaved?.(log.acknowledged.length)
  }
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let index = 0; index < each; index++) await write(writer, index)
    }),
  )
  return log
}

/** How often each of the words stands in the discussion. */
export async function countComments(url: string, threadId: string): Promise<Map<string, number>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ body: string; count: number }>(
      'SELECT body, count(*)::int AS count FROM "Comment" WHERE "threadId" = $1 GROUP BY body',
      [threadId],
    )
    return new Map(rows.map(({ body, count }) => [body, count]))
  } finally {
    await client.end()
  }
}

/** Begins a discussion by REST; resolves with its id. */
export async function beginThread(
  site: string,
  { tokens, takeawayId }: FleetSeed,
  body = '大家一起写',
): Promise<string> {
  const answer = await fetch(`${site}/api/v1/takeaways/${takeawayId}/threads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[0]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body }),
  })
  return (await answer.json()).id
}

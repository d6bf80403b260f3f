import { setTimeout as wait } from 'node:timers/promises'
import { checkDelivery, eventParser, type ToldEvent } from '@/tests/bench/delivery'
import { measureLoad, type RequestsOf, type Target } from '@/tests/bench/load'
import type { Soak } from '@/tests/bench/result'

const patienceMs = 30_000

/** Has one and then sixteen people write while a page listens: whether each comment was told, and once. */
export async function soak(target: Target, posts: RequestsOf, token: string, seconds: number): Promise<Soak> {
  const { rows: begin } = await target.database.query<{ now: Date }>('SELECT now()')
  const stream = await listen(target.origin, token)
  try {
    const [one, sixteen] = [
      await measureLoad(target, { connections: 1, seconds, requestsOf: posts }),
      await measureLoad(target, { connections: 16, seconds, requestsOf: posts }),
    ]
    const { rows } = await target.database.query<{ id: string }>(
      'SELECT id FROM "Comment" WHERE "createdAt" >= $1',
      [begin[0]?.now],
    )
    const posted = rows.map(({ id }) => id)
    const deadline = Date.now() + patienceMs
    while (checkDelivery(posted, stream.told).missed > 0 && Date.now() < deadline) await wait(100)
    return {
      ...checkDelivery(posted, stream.told),
      resets: stream.resets,
      errors: one.errors + sixteen.errors,
      oneWriter: one.rate,
      sixteenWriters: sixteen.rate,
    }
  } finally {
    stream.close()
  }
}

async function listen(origin: string, token: string) {
  const abort = new AbortController()
  const answer = await fetch(`${origin}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  })
  if (!answer.ok || !answer.body) throw new Error(`no event stream: ${answer.status}`)
  const stream = { told: [] as ToldEvent[], resets: 0, close: () => abort.abort() }
  const read = eventParser(
    (event) => stream.told.push(event),
    () => stream.resets++,
  )
  const decoder = new TextDecoder()
  const body = answer.body
  const follow = async () => {
    for await (const chunk of body) read(decoder.decode(chunk, { stream: true }))
  }
  // It ends when it is closed.
  follow().catch(() => {})
  return stream
}

import { eventStream, type PresencePath } from '@/app/api/events/stream'
import type { Actor } from '@/lib/access/actor'
import type { LiveEvent } from '@/lib/activity/event'
import { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { env } from '@/lib/env'

export async function listen(): Promise<PostgresListener> {
  const made = new PostgresListener(env().DATABASE_URL ?? '')
  await made.ready
  return made
}

export type Heard = { event: string; id: number | null; data: unknown }

/** A browser tab as the server sees it: opens a stream, takes messages one by one, and goes. */
export function tab(
  hub: PostgresListener,
  actor: Actor,
  options: { after?: number; place?: PresencePath; beat?: number; again?: () => Promise<Actor | null> } = {},
) {
  const stop = new AbortController()
  let gone = () => {}
  const left = new Promise<void>((done) => {
    gone = done
  })
  const stream = eventStream({
    listener: hub,
    actor,
    reauthenticate: options.again ?? (async () => actor),
    after: options.after ?? null,
    presence: options.place ?? null,
    heartbeatMs: options.beat ?? 60_000,
    signal: stop.signal,
    closed: () => gone(),
  })
  const messages = parse(stream)
  return {
    left,
    stop: () => stop.abort(),
    leave: () => messages.return(undefined),
    /** The next message that says something; null at the end. */
    async next(): Promise<Heard | null> {
      for (;;) {
        const { value, done } = await messages.next()
        if (done) return null
        if (value.event) return value
      }
    },
    /** The next change. */
    async change(): Promise<LiveEvent & { position: number }> {
      for (;;) {
        const { value, done } = await messages.next()
        if (done) throw new Error('the stream ended')
        if (value.event === 'change') return { ...(value.data as LiveEvent), position: value.id ?? 0 }
      }
    },
  }
}

async function* parse(stream: ReadableStream<Uint8Array>): AsyncGenerator<Heard, void> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const chunk of stream) {
    held += decoder.decode(chunk, { stream: true })
    const blocks = held.split('\n\n')
    held = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2)
      const id = field('id')
      yield {
        event: field('event') ?? '',
        id: id === undefined ? null : Number(id),
        data: JSON.parse(field('data') ?? 'null'),
      }
    }
  }
}

import { eventStream, type Place } from '@/app/api/events/stream'
import type { Actor } from '@/lib/access/actor'
import type { Change } from '@/lib/activity/change'
import { Hub } from '@/lib/activity/hub'
import { env } from '@/lib/env'

export async function listen(): Promise<Hub> {
  const made = new Hub(env().DATABASE_URL ?? '')
  await made.listening
  return made
}

export type Heard = { event: string; id: number | null; data: unknown }

/** A browser tab as the server sees it: opens a stream, takes messages one by one, and goes. */
export function tab(
  hub: Hub,
  actor: Actor,
  options: { after?: number; place?: Place; beat?: number; again?: () => Promise<Actor | null> } = {},
) {
  const stop = new AbortController()
  let gone = () => {}
  const left = new Promise<void>((done) => {
    gone = done
  })
  const stream = eventStream({
    hub,
    actor,
    again: options.again ?? (async () => actor),
    after: options.after ?? null,
    place: options.place ?? null,
    beat: options.beat ?? 60_000,
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
    async change(): Promise<Change & { position: number }> {
      for (;;) {
        const { value, done } = await messages.next()
        if (done) throw new Error('the stream ended')
        if (value.event === 'change') return { ...(value.data as Change), position: value.id ?? 0 }
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

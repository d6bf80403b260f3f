import type { Actor } from '@/lib/access/actor'
import { endPresence } from '@/lib/activity/end-presence'
import type { Hub } from '@/lib/activity/hub'
import { notePresence } from '@/lib/activity/note-presence'
import { readEvents } from '@/lib/activity/read-events'
import { log } from '@/lib/log'

/** What a page shows, for those who see who is reading. */
export type Place = { takeaway?: string; annotation?: string; report?: string }

type Options = {
  hub: Hub
  actor: Actor
  /** Who it is now: null once the session has ended. */
  again: () => Promise<Actor | null>
  after: number | null
  place: Place | null
  /** Ends it from outside. */
  signal: AbortSignal
  /** Called once it is over, however that came. */
  closed: () => void
  /** Milliseconds between signs of life. */
  beat?: number
}

/** What a browser that reads too slowly may leave unread; then it is cut off, and catches up when it comes back. */
const mostUnread = 256 * 1024

/** The events of one browser tab as they happen (text/event-stream): what was missed first, then each within the moment. */
export function eventStream(options: Options): ReadableStream<Uint8Array> {
  const { hub, place, beat = 15_000 } = options
  const streamId = crypto.randomUUID()
  const undo: (() => void)[] = []
  let { actor } = options
  let position = options.after ?? hub.position
  let subject: string | null = null
  let reading = false
  let stale = false
  let open = true
  let out: ReadableStreamDefaultController<Uint8Array>

  function send(text: string) {
    if (!open) return
    if ((out.desiredSize ?? 0) <= 0) return close()
    out.enqueue(encoder.encode(text))
  }

  function close() {
    if (!open) return
    open = false
    for (const end of undo) end()
    options.closed()
    if (place) endPresence({ actor }, { streamId }).catch(() => {})
    try {
      out.close()
    } catch {
      // Whoever read it has gone already.
    }
  }

  /** Reads on until nothing is left; a call that comes meanwhile has it read once more. */
  async function wake() {
    stale = true
    if (reading) return
    reading = true
    try {
      while (stale && open) {
        stale = false
        await read()
      }
    } catch (error) {
      log.warn({ err: error }, 'event stream ended')
      close()
    } finally {
      reading = false
    }
  }

  async function read() {
    const found = await readEvents({ actor }, { after: position })
    for (const { id, ...change } of found.events) send(message('change', { id, ...change }, id))
    if (found.reset) send(message('reset', {}, found.position))
    else if (found.events.at(-1)?.id !== found.position) send(`id: ${found.position}\n\n`)
    position = found.position
    stale ||= found.more
  }

  async function live() {
    const now = await options.again()
    if (!now) {
      send(message('ended', {}))
      return close()
    }
    actor = now
    send(': \n\n')
    await arrive()
  }

  /** What is gone or closed to the actor has no readers; the stream goes on. */
  async function arrive() {
    if (place) subject = await notePresence({ actor }, { ...place, streamId }).catch(() => null)
  }

  return new ReadableStream(
    {
      start(controller) {
        out = controller
        send(`retry: 1000\nid: ${position}\n\n`)
        undo.push(
          hub.on('event', () => void wake()),
          hub.onEnd(close),
        )
        undo.push(hub.on('told', (whom) => whom === actor.id && send(message('told', {}))))
        undo.push(hub.on('presence', (about) => about === subject && send(message('readers', {}))))
        const timer = setInterval(() => live().catch(close), beat)
        undo.push(() => clearInterval(timer))
        if (options.signal.aborted) return close()
        options.signal.addEventListener('abort', close)
        undo.push(() => options.signal.removeEventListener('abort', close))
        void wake()
        void arrive().then(() => subject && send(message('readers', {})))
      },
      cancel: close,
    },
    { highWaterMark: mostUnread, size: (chunk) => chunk.byteLength },
  )
}

const encoder = new TextEncoder()

function message(event: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

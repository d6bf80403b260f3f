import type { Actor } from '@/lib/access/actor'
import { endPresence } from '@/lib/activity/end-presence'
import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { readEvents } from '@/lib/activity/read-events'
import { recordPresence } from '@/lib/activity/record-presence'
import { log } from '@/lib/log'

/** What a page shows, for those who see who is reading. */
export type PresencePath = { takeaway?: string; annotation?: string; report?: string }

type EventStreamOptions = {
  listener: PostgresListener
  actor: Actor
  /** Who it is now: null once the session has ended. */
  reauthenticate: () => Promise<Actor | null>
  after: number | null
  presence: PresencePath | null
  /** Ends it from outside. */
  signal: AbortSignal
  /** Called once it is over, however that came. */
  closed: () => void
  /** Milliseconds between signs of life. */
  heartbeatMs?: number
}

/** What a browser that reads too slowly may leave unread; then it is cut off, and catches up when it comes back. */
const maxUnreadBytes = 256 * 1024

/** The events of one browser tab as they happen (text/event-stream): what was missed first, then each within the moment. */
export function eventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { listener, presence, heartbeatMs = 15_000 } = options
  const streamId = crypto.randomUUID()
  const cleanups: (() => void)[] = []
  let { actor } = options
  let position = options.after ?? listener.position
  let subject: string | null = null
  let reading = false
  let hasPending = false
  let renewing = false
  let open = true
  let streamController: ReadableStreamDefaultController<Uint8Array>

  function send(text: string) {
    if (!open) return
    if ((streamController.desiredSize ?? 0) <= 0) return close()
    streamController.enqueue(encoder.encode(text))
  }

  function close() {
    if (!open) return
    open = false
    for (const end of cleanups) end()
    options.closed()
    if (presence) endPresence({ actor }, { streamId }).catch(() => {})
    try {
      streamController.close()
    } catch {
      // Whoever read it has gone already.
    }
  }

  /** Reads on until nothing is left; a call that comes meanwhile has it read once more. */
  async function readPending() {
    hasPending = true
    if (reading) return
    reading = true
    try {
      while (hasPending && open) {
        hasPending = false
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
    hasPending ||= found.more
  }

  /** One at a time: a database that answers slowly is not asked ever more. */
  async function renew() {
    if (renewing) return
    renewing = true
    const now = await options.reauthenticate()
    if (!now) {
      send(message('ended', {}))
      return close()
    }
    actor = now
    send(': \n\n')
    await enter()
    renewing = false
  }

  /** What is gone or closed to the actor has no readers; the stream goes on. */
  async function enter() {
    if (presence) subject = await recordPresence({ actor }, { ...presence, streamId }).catch(() => null)
  }

  return new ReadableStream(
    {
      start(controller) {
        streamController = controller
        send(`retry: 1000\nid: ${position}\n\n`)
        cleanups.push(
          listener.on('event', () => void readPending()),
          listener.onEnd(close),
        )
        cleanups.push(listener.on('notified', (whom) => whom === actor.id && send(message('notified', {}))))
        cleanups.push(listener.on('presence', (about) => about === subject && send(message('readers', {}))))
        const timer = setInterval(() => renew().catch(close), heartbeatMs)
        cleanups.push(() => clearInterval(timer))
        if (options.signal.aborted) return close()
        options.signal.addEventListener('abort', close)
        cleanups.push(() => options.signal.removeEventListener('abort', close))
        void readPending()
        void enter().then(() => subject && send(message('readers', {})))
      },
      cancel: close,
    },
    { highWaterMark: maxUnreadBytes, size: (chunk) => chunk.byteLength },
  )
}

const encoder = new TextEncoder()

function message(event: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** A person's tabs in this process; whoever opens more loses the oldest. */
const maxTabs = 30

const tabsByPerson = new Map<string, Set<AbortController>>()

/** Counts a new tab in: `signal` tells when it has to go, `leave` says that it has gone. */
export function registerTab(personId: string): { signal: AbortSignal; leave: () => void } {
  const own = tabsByPerson.get(personId) ?? new Set()
  const tab = new AbortController()
  own.add(tab)
  tabsByPerson.set(personId, own)
  const [oldest] = own
  if (own.size > maxTabs) oldest?.abort()
  return {
    signal: tab.signal,
    leave: () => {
      own.delete(tab)
      if (own.size === 0 && tabsByPerson.get(personId) === own) tabsByPerson.delete(personId)
    },
  }
}

import type { LiveEvent } from '@/lib/activity/event'

type EventHandlers = {
  event: (event: LiveEvent) => void
  /** Too much was missed: everything shown may be old. */
  reset: () => void
  readers: () => void
  notified: () => void
  /** Whether it stands; only said once it has been down for a while. */
  connected: (stands: boolean) => void
}

const disconnectNoticeMs = 10_000
const maxRetryMs = 60_000

/**
 * Follows the events from a position on and returns how to end it. A hidden tab closes its connection, as browsers open
 * only six to a server, and catches up from its last event when it is seen again.
 */
export function subscribeToEvents(position: number, at: string, handlers: EventHandlers): () => void {
  let source: EventSource | null = null
  let last = position
  let pause = 1000
  let opened = false
  let late: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  const on = (name: string, run: (data: string) => void) =>
    source?.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
      const id = Number(lastEventId)
      // What was seen before a reconnection is not seen again.
      if (name === 'change' && id <= last) return
      last = Math.max(last, id || 0)
      run(data)
    })

  function open() {
    close()
    if (document.visibilityState !== 'visible') return
    source = new EventSource(`/api/events?after=${last}&at=${encodeURIComponent(decodeURIComponent(at))}`)
    on('change', (data) => handlers.event(JSON.parse(data)))
    on('reset', handlers.reset)
    on('readers', handlers.readers)
    on('notified', handlers.notified)
    on('ended', close)
    source.onopen = () => {
      pause = 1000
      clearTimeout(late)
      late = undefined
      handlers.connected(true)
      // What somebody was told meanwhile is not sent again, so it is counted anew.
      if (opened) handlers.notified()
      opened = true
    }
    source.onerror = () => {
      late ??= setTimeout(() => handlers.connected(false), disconnectNoticeMs)
      // After an answer that is no stream the browser gives up; the server may only be starting.
      if (source?.readyState !== EventSource.CLOSED) return
      retry = setTimeout(open, pause)
      pause = Math.min(pause * 2, maxRetryMs)
    }
  }

  function close() {
    source?.close()
    source = null
    clearTimeout(retry)
    clearTimeout(late)
    late = undefined
  }

  /** The browser brings the page back as it was left, maybe after somebody signed out, which `SignedOut` marks. */
  function restore({ persisted }: PageTransitionEvent) {
    if (!persisted) return
    try {
      if (Number(localStorage.getItem('tashan.out')) < performance.timeOrigin) return source ?? open()
    } catch {}
    document.body.hidden = true
    location.reload()
  }

  const listening = new AbortController()
  document.addEventListener('visibilitychange', open, listening)
  addEventListener('pagehide', close, listening)
  addEventListener('pageshow', restore, listening)
  // Of a page that could not be loaded for want of a network.
  addEventListener('tashan:offline', () => handlers.connected(false), listening)
  addEventListener('online', () => handlers.connected(true), listening)
  open()
  return () => {
    listening.abort()
    close()
  }
}

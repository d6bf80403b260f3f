import { problemResponse } from '@/app/_entry/problem'
import { eventStream, type PresencePath, registerTab } from '@/app/api/events/stream'
import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { identify } from '@/lib/auth/identity'
import { DomainError } from '@/lib/errors'
import { uuidSource } from '@/lib/uuid'

/** The live stream of a browser tab (SSE). `after`, or the browser's own Last-Event-ID: where to go on; `at`: the page it shows. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { actor } = await identify(request.headers)
    if (!actor) throw new DomainError('unauthenticated')
    const query = new URL(request.url).searchParams
    const listener = postgresListener()
    await listener.ready
    const tab = registerTab(actor.id)
    const body = eventStream({
      listener,
      actor,
      reauthenticate: async () => (await identify(request.headers).catch(() => null))?.actor ?? null,
      after: parsePosition(request.headers.get('last-event-id') ?? query.get('after')),
      presence: toPresence(query.get('at') ?? ''),
      // Whoever has gone before the first word is read of is told by the request alone.
      signal: AbortSignal.any([tab.signal, request.signal]),
      closed: tab.leave,
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  } catch (error) {
    return problemResponse(error, request)
  }
}

function parsePosition(text: string | null): number | null {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

const presencePatterns = {
  takeaway: new RegExp(`^/takeaways/(${uuidSource})$`),
  annotation: new RegExp(`^/annotations/(${uuidSource})$`),
  report: /^\/reports\/([^/]{1,200})$/,
}

function toPresence(path: string): PresencePath | null {
  for (const [name, pattern] of Object.entries(presencePatterns)) {
    const found = pattern.exec(path)?.[1]
    if (found && found !== 'new') return { [name]: found }
  }
  return null
}

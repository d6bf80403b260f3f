import { problem } from '@/app/_entry/api'
import { eventStream, type Place } from '@/app/api/events/stream'
import { admit } from '@/app/api/events/tabs'
import { hub } from '@/lib/activity/hub'
import { identify } from '@/lib/auth/caller'
import { DomainError } from '@/lib/errors'

/** The live stream of a browser tab (SSE). `after`, or the browser's own Last-Event-ID: where to go on; `at`: the page it shows. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { actor } = await identify(request.headers)
    if (!actor) throw new DomainError('unauthenticated')
    const asked = new URL(request.url).searchParams
    const listening = hub()
    await listening.listening
    const tab = admit(actor.id)
    const body = eventStream({
      hub: listening,
      actor,
      again: async () => (await identify(request.headers).catch(() => null))?.actor ?? null,
      after: positionOf(request.headers.get('last-event-id') ?? asked.get('after')),
      place: placeOf(asked.get('at') ?? ''),
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
    return problem(error, request)
  }
}

function positionOf(text: string | null): number | null {
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const places = {
  takeaway: new RegExp(`^/takeaways/(${uuid})$`),
  annotation: new RegExp(`^/annotations/(${uuid})$`),
  report: /^\/reports\/([^/]{1,200})$/,
}

function placeOf(path: string): Place | null {
  for (const [name, pattern] of Object.entries(places)) {
    const found = pattern.exec(path)?.[1]
    if (found && found !== 'new') return { [name]: found }
  }
  return null
}

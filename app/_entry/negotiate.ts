import type { Handler } from '@/app/_entry/api-route'

/** One address for several forms of an answer, by media type: the one that is preferred, or else the first. */
export function byAccept(handlers: Record<string, Handler>): Handler {
  const types = Object.keys(handlers)
  const first = handlers[types[0] ?? '']!
  const handle: (...given: Parameters<Handler>) => Promise<Response> = async (request, context) => {
    const type = preferredType(request.headers.get('accept'), types)
    const response = await handlers[type]!(request, context)
    response.headers.append('vary', 'Accept')
    return response
  }
  return Object.assign(handle, { endpoint: { ...first.endpoint, alternatives: otherForms(handlers) } })
}

/** One address for several forms of what is sent, by media type: the one that is named, or else the first. */
export function byContentType(handlers: Record<string, Handler>): Handler {
  const [first = ''] = Object.keys(handlers)
  const handle: (...given: Parameters<Handler>) => Promise<Response> = (request, context) => {
    const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
    return (handlers[type.trim().toLowerCase()] ?? handlers[first]!)(request, context)
  }
  return Object.assign(handle, {
    endpoint: { ...handlers[first]!.endpoint, alternativeBodies: otherForms(handlers) },
  })
}

function otherForms(handlers: Record<string, Handler>) {
  return Object.fromEntries(
    Object.entries(handlers)
      .slice(1)
      .map(([type, { endpoint }]) => [type, endpoint]),
  )
}

/** Which of the types an Accept header prefers (RFC 9110): by weight, then as it names them; none of them: the first. */
export function preferredType(accept: string | null, types: string[]): string {
  const ranges = [...(accept ?? '').matchAll(/(?:[^",]|"[^"]*")+/g)].map(([range], place) => {
    const [name = '', ...parameters] = range
      .replace(/"[^"]*"/g, '')
      .split(';')
      .map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
    return { name, weight: Number(weight) || 0, place }
  })
  const wanted = types.flatMap((type) => {
    const covering = [type, `${type.split('/')[0]}/*`, '*/*']
    const name = covering.find((one) => ranges.some((range) => range.name === one))
    const range = ranges.find((one) => one.name === name)
    return range && range.weight > 0 ? [{ ...range, type, breadth: covering.indexOf(range.name) }] : []
  })
  const [best] = wanted.sort(
    (one, other) => other.weight - one.weight || one.breadth - other.breadth || one.place - other.place,
  )
  return best?.type ?? types[0] ?? ''
}

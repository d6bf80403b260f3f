import { Hono } from 'hono'
import { jsonProblem, problemResponse, requestLocale } from '@/app/_entry/problem'
import { activity } from '@/app/api/v1/activity'
import { annotations } from '@/app/api/v1/annotations'
import { discussion } from '@/app/api/v1/discussion'
import { exports } from '@/app/api/v1/exports'
import { openApiDocument } from '@/app/api/v1/openapi'
import { answer, type Methods, type Operation, type Routes } from '@/app/api/v1/operation'
import { people } from '@/app/api/v1/people'
import { reports } from '@/app/api/v1/reports'
import { summaries } from '@/app/api/v1/summaries'
import { takeaways } from '@/app/api/v1/takeaways'
import { DomainError } from '@/lib/errors'
import { messagesOf } from '@/lib/i18n/messages'

export const routes: Routes = {
  ...reports,
  ...takeaways,
  ...annotations,
  ...discussion,
  ...summaries,
  ...exports,
  ...activity,
  ...people,
}

/** The REST interface. */
export const api = new Hono().basePath('/api/v1')

api.onError((error, { req }) => problemResponse(error, req.raw))
api.notFound(({ req }) => problemResponse(new DomainError('not-found'), req.raw))
api.get('/openapi.json', () => Response.json(openApiDocument(routes)))
api.all('/openapi.json', ({ req }) => answerOtherMethod(['GET'], req.raw))

for (const [path, methods] of Object.entries(routes))
  api.all(path.replace(/\{(\w+)\}/g, ':$1'), ({ req }) => {
    const method = req.method === 'HEAD' ? 'GET' : req.method
    const found = methods[method as keyof Methods]
    if (Array.isArray(found)) return answerByType(found, req.raw, req.param())
    return found ? answer(found, req.raw, req.param()) : answerOtherMethod(Object.keys(methods), req.raw)
  })

/** Of several forms of an answer the preferred one, of what is sent the named one; or else the first. */
async function answerByType(
  operations: Operation[],
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const types = operations.map((one) => one.type)
  const [sent = ''] = (request.headers.get('content-type') ?? '').split(';')
  const type = reads ? preferredType(request.headers.get('accept'), types) : sent.trim().toLowerCase()
  const chosen = operations.find((one) => one.type === type) ?? operations[0]!
  const response = await answer(chosen, request, params).catch((error) => problemResponse(error, request))
  if (reads) response.headers.append('vary', 'Accept')
  return response
}

/** The type an Accept header prefers (RFC 9110): by weight, then as it names them; if none, the first. */
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

function answerOtherMethod(methods: string[], request: Request): Response {
  const allow = ['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ')
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
  const title = 'method-not-allowed'
  const detail = messagesOf(requestLocale(request)).shell.badMethod
  return jsonProblem(405, { type: `urn:tashan:${title}`, title, status: 405, detail }, { allow })
}

import { Hono } from 'hono'
import { problemResponse } from '@/app/_entry/problem'
import { RequestFault } from '@/app/_entry/request-fault'
import { securityHeaders } from '@/app/_entry/security-headers'
import { activity } from '@/app/api/v1/activity'
import { annotations } from '@/app/api/v1/annotations'
import { discussion } from '@/app/api/v1/discussion'
import { exports } from '@/app/api/v1/exports'
import { feedback } from '@/app/api/v1/feedback'
import { type OpenApiDocument, openApiDocument } from '@/app/api/v1/openapi'
import { answer, type Methods, type Operation, type Routes } from '@/app/api/v1/operation'
import { people } from '@/app/api/v1/people'
import { referencePage, referencePolicy } from '@/app/api/v1/reference'
import { reports } from '@/app/api/v1/reports'
import { summaries } from '@/app/api/v1/summaries'
import { takeaways } from '@/app/api/v1/takeaways'
import { webhooks } from '@/app/api/v1/webhooks'
import { DomainError } from '@/lib/errors'

export const routes: Routes = {
  ...reports,
  ...takeaways,
  ...annotations,
  ...discussion,
  ...summaries,
  ...exports,
  ...activity,
  ...people,
  ...feedback,
  ...webhooks,
}

/** The REST interface. It answers before Next in production, and else behind its catch-all route. */
export const api = new Hono<{ Variables: { requestId: string; vary?: string; policy?: string } }>().basePath(
  '/api/v1',
)

const policy = "default-src 'none'; frame-ancestors 'none'; sandbox"

api.use(async (context, next) => {
  const requestId = crypto.randomUUID()
  context.set('requestId', requestId)
  assertDecodable(context.req.path)
  await next()
  for (const [name, value] of Object.entries(securityHeaders(context.var.policy ?? policy)))
    context.res.headers.set(name, value)
  context.res.headers.set('x-request-id', requestId)
  if (context.var.vary) context.res.headers.append('vary', context.var.vary)
})

function assertDecodable(path: string): void {
  try {
    decodeURIComponent(path)
  } catch {
    throw new RequestFault('bad-request', { path: '', message: 'badAddress' })
  }
}

api.onError((error, { req, var: { requestId } }) => problemResponse(error, req.raw, requestId))
api.notFound(({ req, var: { requestId } }) =>
  problemResponse(new DomainError('not-found'), req.raw, requestId),
)
/** Made once, as anybody may ask for it. */
let madeDocument: OpenApiDocument | undefined

function apiDocument(): OpenApiDocument {
  madeDocument ??= openApiDocument(routes)
  return madeDocument
}

api.get('/openapi.json', () => Response.json(apiDocument()))
api.all('/openapi.json', ({ req }) => answerOtherMethod(['GET'], req.method))

api.get('/reference', (context) => {
  context.set('policy', referencePolicy)
  return context.html(referencePage(apiDocument()))
})
api.all('/reference', ({ req }) => answerOtherMethod(['GET'], req.method))

for (const [path, methods] of Object.entries(routes))
  api.all(path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
    const { req } = context
    const reads = req.method === 'GET' || req.method === 'HEAD'
    const found = methods[(req.method === 'HEAD' ? 'GET' : req.method) as keyof Methods]
    if (!found) return answerOtherMethod(Object.keys(methods), req.method)
    if (!Array.isArray(found)) return answer(found, req.raw, req.param())
    if (reads) context.set('vary', 'Accept')
    return answer(chooseByType(found, req.raw, reads), req.raw, req.param())
  })

/** Of several forms of an answer the preferred one, of what is sent the named one; or else the first. */
function chooseByType(operations: Operation[], { headers }: Request, reads: boolean): Operation {
  const types = operations.map((one) => one.type)
  const [sent = ''] = (headers.get('content-type') ?? '').split(';')
  const type = reads ? preferredType(headers.get('accept'), types) : sent.trim().toLowerCase()
  return operations.find((one) => one.type === type) ?? operations[0]!
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

function answerOtherMethod(methods: string[], method: string): Response {
  const allow = ['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ')
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
  throw new RequestFault('method-not-allowed', { path: '', message: 'badMethod' }, { headers: { allow } })
}

import type { z } from 'zod'
import { readBody } from '@/app/_entry/body'
import { errorMessage, faultMessage } from '@/app/_entry/error-message'
import { type Identity, identify } from '@/lib/auth/identity'
import { consumeLimit, type RateLimitName } from '@/lib/auth/rate-limit'
import { siteHosts } from '@/lib/auth/site-url'
import { toDomainError } from '@/lib/database-error'
import { DomainError, httpStatus } from '@/lib/errors'
import { type Locale, locales } from '@/lib/i18n/locale'
import { logRequestError } from '@/lib/log'
import type { Caller, UseCase } from '@/lib/use-case'

type RouteContext = { params: Promise<Record<string, string>> }
type RequestInputs = {
  params: Record<string, string>
  search: Record<string, string>
  body: Record<string, unknown>
}

type RouteOptions<Result> = {
  summary: string
  status?: number
  /** A limit of its own, for reading that costs much. */
  limit?: RateLimitName
  /** The shape of the answer: it is what goes out and what the OpenAPI document says. */
  output?: z.ZodType
  /** What the answer is made from, where it is not the result as it is; a Response goes out untouched. */
  present?: (result: Result, request: Request, caller: Caller) => unknown
}

/** What the OpenAPI document is made from. */
export type Endpoint = {
  summary: string
  status: number
  input: z.ZodType
  output?: z.ZodType
  isPublic: boolean
  /** Whether what an address asks behind its `?` reaches the use case. */
  readsQuery: boolean
  /** The same answer in other forms, by media type. */
  alternatives?: Record<string, Endpoint>
  /** What else may be sent, by media type. */
  alternativeBodies?: Record<string, Endpoint>
}

export type Handler = ((request: Request, context: RouteContext) => Promise<Response>) & {
  endpoint: Endpoint
}

/** A REST route over one use case: who asks, input from path, query and JSON body, problem+json on error. */
export function apiRoute<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  collect: (inputs: RequestInputs) => unknown,
  options: RouteOptions<Result>,
): Handler {
  const status = options.status ?? 200
  const { input, permission } = run.useCase
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const identity = await identify(request.headers)
      // Nobody has a body read for them.
      if (!identity.actor && permission !== 'open') throw new DomainError('unauthenticated')
      if (isWrite(request)) await assertMayWrite(request, identity)
      if (options.limit && identity.actor) await consumeLimit(options.limit, identity.actor.id)
      const given = collect({
        params: await context.params,
        search: Object.fromEntries(new URL(request.url).searchParams),
        body: isWrite(request) ? await readBody(request) : {},
      })
      const caller = { actor: identity.actor }
      const result = await run(caller, given as z.input<Schema>)
      const out = options.present ? await options.present(result, request, caller) : result
      if (out instanceof Response) return out
      if (status === 204) return new Response(null, { status })
      const body = options.output ? options.output.parse(out) : out
      return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      return problemResponse(error, request)
    }
  }
  const endpoint = {
    summary: options.summary,
    status,
    input,
    output: options.output,
    isPublic: permission === 'open',
    readsQuery: 'probe' in Object(collect({ params: {}, search: { probe: '' }, body: {} })),
  }
  return Object.assign(handle, { endpoint })
}

function isWrite(request: Request): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD'
}

/** A cookie is sent by any page that asks the browser to: a write by cookie must come from our own pages. */
async function assertMayWrite(request: Request, identity: Identity): Promise<void> {
  if (identity.scope === 'read')
    throw new DomainError('forbidden', { faults: [{ path: '', message: 'readOnlyToken' }] })
  if (identity.by === 'session' && !sameOrigin(request)) throw new DomainError('forbidden')
  if (identity.actor) await consumeLimit('write', identity.actor.id)
}

function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && siteHosts(request.headers).includes(new URL(origin).host)
}

/** RFC 9457. */
export function problemResponse(thrown: unknown, request: Request): Response {
  const error = toDomainError(thrown)
  const locale = requestLocale(request)
  const requestId = request.headers.get('x-request-id') ?? undefined
  if (!(error instanceof DomainError)) {
    logRequestError(error, { requestId, path: new URL(request.url).pathname }, 'request failed')
    return jsonProblem(500, { type: 'about:blank', title: 'unexpected', status: 500, requestId })
  }
  const status = httpStatus[error.code]
  return jsonProblem(
    status,
    {
      type: `urn:tashan:${error.code}`,
      title: error.code,
      status,
      detail: errorMessage(error.code, error.faults, locale),
      errors: error.faults.map((fault) => ({ path: fault.path, detail: faultMessage(fault, locale) })),
      ...(error.detail === undefined ? {} : { current: error.detail }),
      requestId,
    },
    errorHeaders(error),
  )
}

function jsonProblem(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

function errorHeaders({ code, faults }: DomainError): Record<string, string> {
  if (code === 'unauthenticated') return { 'www-authenticate': 'Bearer' }
  return code === 'too-many' || code === 'unavailable'
    ? { 'retry-after': String(faults[0]?.values?.seconds ?? 60) }
    : {}
}

/** The language that the asker reads, Chinese unless English is wanted. */
export function requestLocale(request: Request): Locale {
  const wanted = request.headers.get('accept-language') ?? ''
  return locales.find((one) => one === 'en' && /^en\b/i.test(wanted)) ?? 'zh-CN'
}

import type { z } from 'zod'
import { parseBody, readBytes } from '@/app/_entry/body'
import { RequestFault } from '@/app/_entry/request-fault'
import { answerOnce } from '@/app/api/v1/idempotency'
import {
  chooseEncoding,
  encode,
  entityTag,
  isNotModified,
  LightResponse,
  versionInput,
} from '@/app/api/v1/response'
import { type Identity, identify } from '@/lib/auth/identity'
import { consumeLimit, type RateLimitName, type RateLimitState } from '@/lib/auth/rate-limit'
import { siteHosts } from '@/lib/auth/site-url'
import { tokenRefusal } from '@/lib/auth/token'
import { type Clock, systemClock } from '@/lib/clock'
import { DomainError } from '@/lib/errors'
import { type Caller, requireRole, type UseCase } from '@/lib/use-case'

/** A use case under a method and a path: its input is the query or the JSON body, and what the path says. */
export type Operation = {
  run: UseCase
  summary: string
  status: number
  /** The shape of the answer: it is what goes out and what the OpenAPI document says. */
  output?: z.ZodType
  /** What is answered with 202 in place of a file that takes long. */
  pending?: z.ZodType
  /** A limit of its own, for reading that costs much. */
  limit?: RateLimitName
  /** Of operations at one address: the media type that is answered to GET, or else that is sent. */
  type: string
  /** The input of each path parameter whose name is another. */
  as: Record<string, string>
  /** Fields of the input that the path rules out. */
  without: string[]
  /** Fields of the input that the operation gives itself. */
  with: Record<string, unknown>
  /** Whether what an address asks behind its `?` reaches the use case. */
  readsQuery: boolean
  present?: (result: unknown, request: Request, caller: Caller) => unknown
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Methods = Partial<Record<Method, Operation | Operation[]>>

/** Operations by path and method; of several at one address the media type decides. */
export type Routes = Record<string, Methods>

type Options<Result> = Partial<Omit<Operation, 'run' | 'summary' | 'present'>> & {
  /** What the answer is made from, where it is not the result as it is; a Response goes out untouched. */
  present?: (result: Result, request: Request, caller: Caller) => unknown
}

export const jsonType = 'application/json'

export function operation<Schema extends z.ZodType, Result>(
  run: UseCase<Schema, Result>,
  summary: string,
  { present, ...options }: Options<Result> = {},
): Operation {
  return {
    run: run as unknown as UseCase,
    summary,
    status: 200,
    output: run.useCase.output,
    type: jsonType,
    as: {},
    without: [],
    with: {},
    readsQuery: true,
    ...options,
    present: present as Operation['present'],
  }
}

type Params = Record<string, string>

/** Who asks, input from path, query and JSON body, and the answer; throws where it is refused. */
export async function answer(operation: Operation, request: Request, params: Params): Promise<Response> {
  const identity = await identify(request.headers)
  const { actor } = identity
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  const refusal = tokenRefusal(identity.scope, operation.run.useCase.permission, writes)
  if (refusal) throw new DomainError('forbidden', { faults: [{ path: '', message: refusal }] })
  if (writes) assertMayWrite(request, identity)
  const limits: RateLimitState[] = []
  if (actor && writes) limits.push(await consumeLimit('write', actor.id))
  if (actor && operation.limit) limits.push(await consumeLimit(operation.limit, actor.id))
  // Nobody has a body read for them whom nothing in it could help.
  requireRole({ actor }, operation.run.useCase.permission)
  const response = writes
    ? await answerWrite(operation, request, params, { actor })
    : await answerRead(operation, request, params, { actor })
  for (const { name, points, duration, left, reset } of limits) {
    response.headers.append('ratelimit-policy', `"${name}";q=${points};w=${duration}`)
    response.headers.append('ratelimit', `"${name}";r=${left};t=${reset}`)
  }
  return response
}

async function answerRead(operation: Operation, request: Request, params: Params, caller: Caller) {
  const { headers, url } = request
  const search = operation.readsQuery ? Object.fromEntries(new URL(url).searchParams) : {}
  const result = await operation.run(caller, {
    ...search,
    ...namedInput(operation, params),
    ...operation.with,
  })
  const out = await present(operation, result, request, caller)
  if (out instanceof Response) return out
  const body = JSON.stringify(out)
  const tag = entityTag(body, (out as { version?: unknown } | null)?.version)
  const shared = { etag: tag, 'cache-control': 'private, no-cache' }
  if (isNotModified(headers, tag)) return new LightResponse(null, { status: 304, headers: shared })
  const encoding = chooseEncoding(headers, body)
  const types = { ...shared, 'content-type': jsonType, vary: 'Accept-Encoding' }
  if (!encoding) return new LightResponse(body, { status: operation.status, headers: types })
  return new LightResponse(new Uint8Array(await encode(body, encoding)), {
    status: operation.status,
    headers: { ...types, etag: tag.replace(/"$/, `-${encoding}"`), 'content-encoding': encoding },
  })
}

async function answerWrite(operation: Operation, request: Request, params: Params, caller: Caller) {
  const { headers } = request
  const bytes = await readBytes(request)
  const respond = async (clock: Clock) => {
    const given = parseBody(bytes, headers.get('content-type'))
    const named = namedInput(operation, params)
    const version = versionInput(operation.run.useCase.input, headers, { ...given, ...named })
    const result = await operation
      .run({ ...caller, clock }, { ...given, ...version, ...named, ...operation.with })
      .catch((error) => throwFailed(error, 'version' in version))
    const out = await present(operation, result, request, caller)
    if (out instanceof Response) return out
    if (operation.status === 204) return new LightResponse(null, { status: 204 })
    const body = JSON.stringify(out)
    const tag = entityTag(body, (out as { version?: unknown } | null)?.version)
    const types = { 'content-type': jsonType, 'cache-control': 'no-store', etag: tag }
    return new LightResponse(body, { status: operation.status, headers: types })
  }
  return request.method === 'POST' && caller.actor
    ? answerOnce(request, caller.actor.id, bytes, respond)
    : respond(systemClock)
}

/** A stale version is a failed precondition where If-Match named it. */
function throwFailed(error: unknown, conditional: boolean): never {
  if (!conditional || !(error instanceof DomainError) || error.code !== 'conflict') throw error
  const fault = error.faults[0] ?? { path: '', message: 'conflict' }
  throw new RequestFault('precondition-failed', fault, { current: error.detail })
}

function namedInput({ as }: Operation, params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [as[name] ?? name, value]))
}

async function present({ present, output }: Operation, result: unknown, request: Request, caller: Caller) {
  const out = present ? await present(result, request, caller) : result
  return out instanceof Response || !output ? out : output.parse(out)
}

/** A cookie is sent by any page that asks the browser to: a write by cookie must come from our own pages. */
function assertMayWrite(request: Request, identity: Identity): void {
  if (identity.by === 'session' && !sameOrigin(request)) throw new DomainError('forbidden')
}

function sameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && siteHosts(request.headers).includes(new URL(origin).host)
}

import type { z } from 'zod'
import { readBody } from '@/app/_entry/body'
import { type Identity, identify } from '@/lib/auth/identity'
import { consumeLimit, type RateLimitName } from '@/lib/auth/rate-limit'
import { siteHosts } from '@/lib/auth/site-url'
import { DomainError } from '@/lib/errors'
import { type Caller, requireRole, type UseCase } from '@/lib/use-case'

/** A use case under a method and a path: its input is the query or the JSON body, and what the path says. */
export type Operation = {
  run: UseCase
  summary: string
  status: number
  /** The shape of the answer: it is what goes out and what the OpenAPI document says. */
  output?: z.ZodType
  /** A limit of its own, for reading that costs much. */
  limit?: RateLimitName
  /** Of operations at one address: the media type that is answered to GET, or else that is sent. */
  type: string
  /** The input of each path parameter whose name is another. */
  as: Record<string, string>
  /** Fields of the input that the path rules out. */
  without: string[]
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
    readsQuery: true,
    ...options,
    present: present as Operation['present'],
  }
}

/** Who asks, input from path, query and JSON body, and the answer; throws where it is refused. */
export async function answer(
  { run, status, output, limit, as, readsQuery, present }: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const identity = await identify(request.headers)
  const { actor } = identity
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  if (writes) await assertMayWrite(request, identity)
  if (limit && actor) await consumeLimit(limit, actor.id)
  // Nobody has a body read for them whom nothing in it could help.
  requireRole({ actor }, run.useCase.permission)
  const search = readsQuery ? Object.fromEntries(new URL(request.url).searchParams) : {}
  const given = writes ? await readBody(request) : search
  const named = Object.entries(params).map(([name, value]) => [as[name] ?? name, value])
  const result = await run({ actor }, { ...given, ...Object.fromEntries(named) })
  const out = present ? await present(result, request, { actor }) : result
  if (out instanceof Response) return out
  if (status === 204) return new Response(null, { status })
  return Response.json(output ? output.parse(out) : out, { status, headers: { 'cache-control': 'no-store' } })
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

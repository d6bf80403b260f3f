import { expect } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from '@/app/api/v1/openapi.json/document'
import { routes } from '@/app/api/v1/openapi.json/routes'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Options = { headers?: Record<string, string>; json?: unknown; body?: BodyInit }
type Content = Record<string, { schema: { properties?: Record<string, unknown> } }>
type Described = {
  parameters: { name: string; in: string }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

/** As it goes over the wire. */
const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as {
  paths: Record<string, Record<string, Described>>
  components: { schemas: { Problem: z.core.JSONSchema.BaseSchema } }
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Calls a route as a client does, and holds the answer against the OpenAPI document. */
export async function call(method: Method, address: string, options: Options = {}): Promise<Response> {
  const url = new URL(`http://tashan.test/api/v1${address}`)
  const { path, params } = match(url.pathname.replace('/api/v1', ''))
  const handler = routes[path]?.[method] as Handler | undefined
  if (!handler) throw new Error(`${method} ${path}: no such route`)
  const written = options.json === undefined ? options.body : JSON.stringify(options.json)
  const request = new Request(url, {
    method,
    headers: {
      host: url.host,
      ...(options.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    body: written,
    ...(written instanceof ReadableStream ? { duplex: 'half' } : {}),
  })
  const answer = await handler(request, { params: Promise.resolve(params) })
  await agree(answer.clone(), document.paths[path]?.[method.toLowerCase()])
  return answer
}

/** The same, read as JSON. */
export async function ask<Answer = Record<string, unknown>>(
  method: Method,
  address: string,
  options: Options = {},
): Promise<{ status: number; json: Answer }> {
  const answer = await call(method, address, options)
  const text = await answer.text()
  return { status: answer.status, json: (text ? JSON.parse(text) : null) as Answer }
}

function match(pathname: string) {
  for (const path of Object.keys(routes)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
    const found = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname)
    if (found)
      return {
        path,
        params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')])),
      }
  }
  throw new Error(`no such path: ${pathname}`)
}

async function agree(answer: Response, described: Described | undefined) {
  const type = answer.headers.get('content-type')
  if (answer.status >= 400) {
    expect(type).toBe('application/problem+json')
    const problem = await answer.json()
    expect(z.fromJSONSchema(document.components.schemas.Problem).safeParse(problem).error).toBeUndefined()
    expect(problem).toMatchObject({ type: `urn:tashan:${problem.title}`, status: answer.status })
    expect(problem.detail).toMatch(/\S/)
    return
  }
  const response = described?.responses[answer.status]
  expect(response, `${answer.status} is not described`).toBeDefined()
  const schema = response?.content?.['application/json']?.schema
  if (!schema) return
  expect(type).toMatch(/^application\/json/)
  expect(z.fromJSONSchema(schema as never).safeParse(await answer.json()).error).toBeUndefined()
}

type Page = { items: Record<string, unknown>[]; nextCursor: string | null }

/** All items of a list, so many at a time. */
export async function pages(address: string, limit: number, headers: Record<string, string>) {
  const found: Record<string, unknown>[][] = []
  for (let cursor = ''; ; ) {
    const and = address.includes('?') ? '&' : '?'
    const { status, json } = await ask<Page>('GET', `${address}${and}limit=${limit}${cursor}`, { headers })
    expect(status).toBe(200)
    found.push(json.items)
    if (json.nextCursor === null) return found
    cursor = `&cursor=${encodeURIComponent(json.nextCursor)}`
  }
}

/** Every operation of the document. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    name: `${method} ${path}`,
    path,
    method: method.toUpperCase() as Method,
    described,
  })),
)

import { expect } from 'vitest'
import { z } from 'zod'
import { routes } from '@/app/api/v1/application'
import { openApiDocument } from '@/app/api/v1/openapi'
import { sendRest } from '@/tests/support/rest'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Options = { headers?: Record<string, string>; json?: unknown; body?: BodyInit }
type Content = Record<string, { schema: { properties?: Record<string, unknown> } }>
type Described = {
  parameters: { name: string; in: string; schema?: unknown }[]
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
  const path = match(new URL(address, 'http://tashan.test').pathname)
  const answer = await sendRest(method, address, {
    headers: {
      ...(options.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    body: options.json === undefined ? options.body : JSON.stringify(options.json),
  })
  await expectDescribed(answer.clone(), document.paths[path]?.[method.toLowerCase()])
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

/** The path of the document that an address belongs to. */
function match(pathname: string): string {
  const found = Object.keys(document.paths).find((path) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
  if (!found) throw new Error(`no such path: ${pathname}`)
  return found
}

/** Holds an answer against what the document says of the operation. */
export async function expectDescribed(answer: Response, described: Described | undefined) {
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
  const [named = ''] = (type ?? '').split(';')
  const { content = {} } = response ?? {}
  const schema = (content[named] ?? content['application/json'])?.schema
  if (!schema) return
  expect(Object.keys(content)).toContain(named)
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

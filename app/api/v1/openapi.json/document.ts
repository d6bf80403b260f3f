import { z } from 'zod'
import type { Endpoint } from '@/app/_entry/api'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Routes = Record<string, Partial<Record<Method, { endpoint: Endpoint }>>>
type JsonSchema = { properties?: Record<string, unknown>; required?: string[] }

const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, detail: { type: 'string' } } },
    },
    current: { description: 'Of a conflict: what stands now.' },
    requestId: { type: 'string' },
  },
}

/** The OpenAPI 3.1 document of these routes, from the very schemas that read requests and write answers. */
export function openApiDocument(routes: Routes) {
  const paths = Object.entries(routes).map(([path, route]) => [
    path,
    Object.fromEntries(
      methods.flatMap((method) => {
        const endpoint = route[method]?.endpoint
        return endpoint ? [[method.toLowerCase(), operation(path, method, endpoint)]] : []
      }),
    ),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tashan 他山',
      version: '1',
      description: 'Positions are Unicode code points; times are UTC.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tashan.session_token' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal access token from the settings page.',
        },
      },
      schemas: { Problem: problem },
      responses: {
        Problem: {
          description: 'RFC 9457 problem',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function operation(path: string, method: Method, endpoint: Endpoint) {
  const input = jsonSchema(endpoint.input, 'input')
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const names = Object.keys(input.properties ?? {})
  const rest = Object.entries(input.properties ?? {}).filter(([name]) => !stands(inPath, name, names))
  return {
    summary: endpoint.summary,
    ...(endpoint.open ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(method === 'GET' ? rest.map(([name, schema]) => queryParameter(name, schema, input)) : []),
    ],
    ...(method === 'GET' || rest.length === 0 ? {} : { requestBody: body(rest, input) }),
    responses: {
      [endpoint.status]: endpoint.output
        ? {
            description: 'OK',
            content: { 'application/json': { schema: jsonSchema(endpoint.output, 'output') } },
          }
        : { description: 'OK' },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** `{id}` of a path is the takeaway's or thread's where the input names one, and else the input's own id. */
function stands(inPath: string[], name: string, all: string[]): boolean {
  const exact = ['takeawayId', 'threadId'].find((one) => all.includes(one))
  if (name === 'id' || name === exact) return inPath.includes('id') && name === (exact ?? 'id')
  return inPath.includes(name)
}

function queryParameter(name: string, schema: unknown, input: JsonSchema) {
  return { name, in: 'query', required: input.required?.includes(name) ?? false, schema }
}

function body(rest: [string, unknown][], input: JsonSchema) {
  const names = rest.map(([name]) => name)
  const required = (input.required ?? []).filter((name) => names.includes(name))
  const schema = { type: 'object', properties: Object.fromEntries(rest), required }
  return { required: true, content: { 'application/json': { schema } } }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & {
    $schema?: string
  }
  return plain
}

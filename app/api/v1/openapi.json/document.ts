import { z } from 'zod'
import type { Endpoint } from '@/app/_entry/api-route'

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

const json = 'application/json'

function operation(path: string, method: Method, endpoint: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const queries = method === 'GET' ? [endpoint, ...Object.values(endpoint.alternatives ?? {})] : []
  const asking = queries.filter((one) => one.readsQuery)
  const inQuery = new Map(asking.flatMap((one) => inputFields(path, one).map((entry) => [entry.name, entry])))
  const bodies = method === 'GET' ? [] : [{ type: json, endpoint }, ...mediaTypes(endpoint.alternativeBodies)]
  const content = bodies.flatMap((one) => requestBody(path, one.type, one.endpoint))
  return {
    summary: endpoint.summary,
    ...(endpoint.isPublic ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...[...inQuery.values()].map((entry) => ({ ...entry, in: 'query', ...arrayStyle(entry.schema) })),
    ],
    ...(content.length === 0
      ? {}
      : { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: {
      ...Object.fromEntries(
        Object.values(endpoint.alternativeBodies ?? {}).map((one) => [one.status, response(one)]),
      ),
      [endpoint.status]: response(endpoint),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** A list in an address is one value with commas. */
function arrayStyle(schema: unknown) {
  return (schema as { type?: string }).type === 'array' ? { style: 'form', explode: false } : {}
}

function mediaTypes(endpoints: Record<string, Endpoint> = {}) {
  return Object.entries(endpoints).map(([type, endpoint]) => ({ type, endpoint }))
}

function response(endpoint: Endpoint) {
  const forms = [{ type: json, endpoint }, ...mediaTypes(endpoint.alternatives)].flatMap(
    ({ type, endpoint }) =>
      endpoint.output ? [[type, { schema: jsonSchema(endpoint.output, 'output') }] as const] : [],
  )
  return { description: 'OK', ...(forms.length > 0 ? { content: Object.fromEntries(forms) } : {}) }
}

/** What an endpoint takes beside what its path says. */
function inputFields(path: string, { input }: Endpoint) {
  const { properties = {}, required = [] } = jsonSchema(input, 'input')
  const inPath = pathParameterTest(path, Object.keys(properties))
  return Object.entries(properties)
    .filter(([name]) => !inPath(name))
    .map(([name, schema]) => ({ name, required: required.includes(name), schema }))
}

const subjects = ['takeawayId', 'annotationId', 'threadId']

/** `{id}` of a path is that of the thing named before it where the input speaks of such things, and else the input's own id. */
function pathParameterTest(path: string, names: string[]): (name: string) => boolean {
  const [, owner] = path.match(/(\w+)s\/\{id\}/) ?? []
  const foreign = subjects.includes(`${owner}Id`) && names.includes(`${owner}Id`)
  return (name) => {
    if (name === 'id') return owner !== undefined && !foreign
    if (subjects.includes(name)) return foreign
    return path.includes(`{${name}}`) || (name === 'report' && path.startsWith('/reports/{slug}/'))
  }
}

function requestBody(path: string, type: string, endpoint: Endpoint) {
  const rest = inputFields(path, endpoint)
  const properties = Object.fromEntries(rest.map(({ name, schema }) => [name, schema]))
  const required = rest.filter((one) => one.required).map(({ name }) => name)
  return rest.length > 0 ? [[type, { schema: { type: 'object', properties, required } }] as const] : []
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & {
    $schema?: string
  }
  return plain
}

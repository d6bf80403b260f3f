import { z } from 'zod'
import { jsonType, type Operation, type Routes } from '@/app/api/v1/operation'

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] }

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
  const paths = Object.entries(routes).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operations]) => [
        method.toLowerCase(),
        describe(path, method === 'GET', [operations].flat()),
      ]),
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

/** The operations of one address and method; the first is the one that others are forms of. */
function describe(path: string, reads: boolean, operations: Operation[]) {
  const [first] = operations as [Operation]
  const asking = operations.filter((one) => reads && one.readsQuery)
  const inQuery = new Map(asking.flatMap((one) => inputFields(path, one).map((entry) => [entry.name, entry])))
  const content = reads ? [] : operations.flatMap((one) => requestBody(path, one))
  return {
    summary: first.summary,
    ...(first.run.useCase.permission === 'open' ? { security: [] } : {}),
    parameters: [
      ...parameterNames(path).map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...[...inQuery.values()].map((entry) => ({ ...entry, in: 'query', ...arrayStyle(entry.schema) })),
    ],
    ...(content.length > 0 ? { requestBody: { required: true, content: Object.fromEntries(content) } } : {}),
    responses: {
      ...(reads
        ? { [first.status]: response(operations) }
        : Object.fromEntries(operations.map((one) => [one.status, response([{ ...one, type: jsonType }])]))),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** A list in an address is one value with commas. */
function arrayStyle(schema: unknown) {
  return (schema as { type?: string }).type === 'array' ? { style: 'form', explode: false } : {}
}

function response(operations: Operation[]) {
  const content = operations.flatMap(({ type, output, status }) =>
    output && status !== 204 ? [[type, { schema: jsonSchema(output, 'output') }]] : [],
  )
  return { description: 'OK', ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}) }
}

const parameterNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** What a use case takes beside what the path says. */
function inputFields(path: string, { run, as, without }: Operation) {
  const { properties = {}, required = [] } = jsonSchema(run.useCase.input, 'input')
  const known = [...parameterNames(path).map((name) => as[name] ?? name), ...without]
  return Object.entries(properties)
    .filter(([name]) => !known.includes(name))
    .map(([name, schema]) => ({ name, required: required.includes(name), schema }))
}

function requestBody(path: string, operation: Operation) {
  const rest = inputFields(path, operation)
  const properties = Object.fromEntries(rest.map(({ name, schema }) => [name, schema]))
  const required = rest.filter((one) => one.required).map(({ name }) => name)
  return rest.length > 0 ? [[operation.type, { schema: { type: 'object', properties, required } }]] : []
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & {
    $schema?: string
  }
  return plain
}

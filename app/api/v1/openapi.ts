import { z } from 'zod'
import type { ExampleSchema } from '@/app/api/v1/examples'
import { answerExample, requestExample } from '@/app/api/v1/examples'
import { jsonType, type Method, type Operation, type Routes } from '@/app/api/v1/operation'
import { needsVersion } from '@/app/api/v1/response'

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

const headerParameters = {
  IfNoneMatch: header('If-None-Match', 'The ETag of an earlier answer: 304 if it would be the same.'),
  IfMatch: header(
    'If-Match',
    'The ETag of what is changed, or its version in quotes, in place of the field version: 412 if it is another one by now, 428 if neither is given.',
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    'A word of your own: the request sent again with it within a day is answered as before and does nothing.',
  ),
}

function header(name: string, description: string) {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } }
}

const parameter = (name: keyof typeof headerParameters) => ({ $ref: `#/components/parameters/${name}` })

/** The OpenAPI 3.1 document of these routes, from the very schemas that read requests and write answers. */
export function openApiDocument(routes: Routes) {
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const [path, methods] of Object.entries(routes)) {
    const described = Object.entries(methods).map(([method, operations]) => {
      const object = describe(path, method as Method, [operations].flat())
      return [method.toLowerCase(), object] as const
    })
    paths[path] = Object.fromEntries(described)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tashan 他山',
      version: '1',
      description: 'Positions are Unicode code points; times are UTC.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tashan.session_token' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A personal access token from the settings page.',
        },
      },
      parameters: headerParameters,
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

type OperationObject = ReturnType<typeof describe>
export type OpenApiDocument = ReturnType<typeof openApiDocument>

/** The operations of one address and method; the first is the one that others are forms of. */
function describe(path: string, method: Method, operations: Operation[]) {
  const [first] = operations as [Operation]
  const reads = method === 'GET'
  const versioned = !reads && needsVersion(first.run.useCase.input)
  const asking = operations.filter((one) => reads && one.readsQuery)
  const inQuery = new Map(asking.flatMap((one) => inputFields(path, one).map((entry) => [entry.name, entry])))
  const content = reads ? [] : operations.flatMap((one) => requestBody(method, path, one))
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
      ...(reads ? [parameter('IfNoneMatch')] : []),
      ...(versioned ? [parameter('IfMatch')] : []),
      ...(method === 'POST' ? [parameter('IdempotencyKey')] : []),
    ],
    ...(content.length > 0 ? { requestBody: { required: true, content: Object.fromEntries(content) } } : {}),
    responses: {
      ...(reads
        ? { [first.status]: response(operations) }
        : Object.fromEntries(operations.map((one) => [one.status, response([{ ...one, type: jsonType }])]))),
      ...(first.pending ? { 202: pendingResponse(first.pending) } : {}),
      ...(reads ? { 304: { description: 'What the tag of If-None-Match stands for is still so' } } : {}),
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
    output && status !== 204 ? [[type, withExample(jsonSchema(output, 'output'), answerExample)]] : [],
  )
  return { description: 'OK', ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}) }
}

function pendingResponse(schema: z.ZodType) {
  return {
    description: 'Not made yet; Location says where to ask again',
    content: { [jsonType]: withExample(jsonSchema(schema, 'output'), answerExample) },
  }
}

const parameterNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** What a use case takes beside what the path says. */
function inputFields(path: string, { run, as, without, with: fixed }: Operation) {
  const { properties = {}, required = [] } = jsonSchema(run.useCase.input, 'input')
  const known = [...parameterNames(path).map((name) => as[name] ?? name), ...without, ...Object.keys(fixed)]
  return Object.entries(properties)
    .filter(([name]) => !known.includes(name))
    .map(([name, schema]) => ({ name, required: name !== 'version' && required.includes(name), schema }))
}

function requestBody(method: string, path: string, operation: Operation) {
  const rest = inputFields(path, operation)
  const properties = Object.fromEntries(rest.map(({ name, schema }) => [name, schema]))
  const required = rest.filter((one) => one.required).map(({ name }) => name)
  const schema = { type: 'object', properties, required } as JsonSchema
  const { type } = operation
  const name = type === jsonType ? `${method} ${path}` : `${method} ${path} ${type}`
  return rest.length > 0 ? [[type, withExample(schema, (plain) => requestExample(name, plain))]] : []
}

function withExample(schema: JsonSchema, exampleFor: (schema: ExampleSchema) => unknown) {
  return { schema, example: exampleFor(schema as ExampleSchema) }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & {
    $schema?: string
  }
  return plain
}

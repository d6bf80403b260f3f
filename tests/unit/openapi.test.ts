import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '@/app/api/v1/application'
import { openApiDocument } from '@/app/api/v1/openapi'
import type { Routes } from '@/app/api/v1/operation'

const document = openApiDocument(routes)
type Operation = {
  summary: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: { properties: object } }> }
  responses: Record<string, unknown>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
    path,
    method,
    operation,
  })),
)

describe('the OpenAPI document', () => {
  it('has every path of every table of the folder, each from one table alone', () => {
    const modules = import.meta.glob('/app/api/v1/*.ts', { eager: true }) as Record<string, object>
    const tables = Object.entries(modules)
      .filter(([file]) => !file.endsWith('/application.ts'))
      .flatMap(([, module]) => Object.values(module) as unknown[])
      .filter((value): value is Routes => Object.keys(Object(value)).some((key) => key.startsWith('/')))
    expect(tables.length).toBeGreaterThan(5)
    expect(Object.keys(document.paths).sort()).toEqual(tables.flatMap(Object.keys).sort())
  })

  it('says what every operation answers by the schema of its use case, unless it answers nothing or a file', () => {
    const called = Object.values(routes).flatMap((methods) => Object.values(methods).flat())
    const silent = called.filter(({ run, status }) => status !== 204 && !run.useCase.output)
    expect([...new Set(silent.map(({ run }) => run.useCase.name))].sort()).toEqual([
      'export-activity',
      'export-report-activity',
      'fetch-export',
      'print-template',
    ])
  })

  it('names every path parameter once and says what each call does', () => {
    expect(operations.length).toBeGreaterThan(25)
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`)
      expect(named).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(operation.summary).not.toBe('')
      expect(Object.keys(operation.responses)).toContain('default')
    }
  })

  it('describes of an address what is read of it alone, and lists in it as they are read', () => {
    const asked = (path: string) =>
      operations
        .find((one) => one.path === path && one.method === 'get')
        ?.operation.parameters.filter((one) => one.in === 'query')
    expect(asked('/me')).toEqual([])
    expect(asked('/takeaways/{id}')).toEqual([])
    expect(asked('/reports/{slug}')?.map((one) => one.name)).not.toContain('withText')
    expect(asked('/search')?.find((one) => one.name === 'in')).toMatchObject({
      style: 'form',
      explode: false,
    })
  })

  it('describes bodies without what the path says already', () => {
    const post = operations.find(({ path, method }) => path === '/threads/{id}/comments' && method === 'post')
    const body = post?.operation.requestBody?.content['application/json']?.schema.properties ?? {}
    expect(Object.keys(body).sort()).toEqual(['body', 'id', 'parentId'])
  })

  it('takes the id in a path for what is named before it, and the slug for the report', () => {
    const named = (path: string, method: string) =>
      operations
        .find((one) => one.path === path && one.method === method)
        ?.operation.parameters.filter((one) => 'name' in one)
        .map((one) => `${one.in} ${one.name}`)
        .sort()
    const threads = ['path id', 'query cursor', 'query limit', 'query order', 'query state']
    expect(named('/annotations/{id}/threads', 'get')).toEqual(threads)
    expect(named('/takeaways/{id}/threads', 'get')).toEqual(threads)
    expect(named('/reports/{slug}/annotations', 'get')).toContain('path slug')
    expect(named('/reports/{slug}/annotations', 'get')).not.toContain('query report')
    expect(named('/annotations', 'get')).toContain('query takeaway')
    const bodyOf = (path: string) =>
      Object.keys(
        operations.find((one) => one.path === path && one.method === 'post')?.operation.requestBody?.content[
          'application/json'
        ]?.schema.properties ?? {},
      )
    expect(bodyOf('/annotations')).toEqual(expect.arrayContaining(['report', 'takeawayId', 'id', 'quote']))
    for (const path of ['/annotations/{id}/threads', '/takeaways/{id}/threads'])
      expect(bodyOf(path).sort()).toEqual(['body', 'commentId', 'id'])
  })

  it('names every form an answer has', () => {
    for (const path of ['/annotations', '/annotations/{id}', '/reports/{slug}/annotations']) {
      const get = operations.find((one) => one.path === path && one.method === 'get')
      const { content } = get!.operation.responses['200'] as { content: object }
      expect(Object.keys(content)).toEqual(['application/json', 'application/ld+json'])
    }
  })

  it('has an example of every body and answer that its schema allows', () => {
    type Content = Record<string, { schema: object; example?: unknown }>
    const contents = operations.flatMap(({ path, method, operation }) => {
      const answers = Object.values(operation.responses) as { content?: Content }[]
      return [operation.requestBody, ...answers].flatMap((one) =>
        Object.entries((one as { content?: Content } | undefined)?.content ?? {}).map(([type, content]) => ({
          name: `${method} ${path} ${type}`,
          ...content,
        })),
      )
    })
    expect(contents.length).toBeGreaterThan(80)
    const wrong = contents.flatMap(({ name, schema, example }) => {
      const { error } = z.fromJSONSchema(schema as never).safeParse(JSON.parse(JSON.stringify(example)))
      return error ? [`${name}: ${error.message}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

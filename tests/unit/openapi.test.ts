import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '@/app/api/v1/openapi.json/document'
import { routes } from '@/app/api/v1/openapi.json/routes'

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
  it('has every route of the folder', () => {
    const root = new URL('../..', import.meta.url).pathname
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app/api/v1'], {
      cwd: root,
      encoding: 'utf8',
    })
    const paths = files
      .split('\n')
      .filter((file) => file.endsWith('/route.ts') && !/openapi\.json|\[\.\.\./.test(file))
      .map((file) =>
        file
          .replace('app/api/v1', '')
          .replace('/route.ts', '')
          .replace(/\[(\w+)\]/g, '{$1}'),
      )
    expect(Object.keys(document.paths).sort()).toEqual(paths.sort())
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
        ?.operation.parameters.map((one) => `${one.in} ${one.name}`)
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

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

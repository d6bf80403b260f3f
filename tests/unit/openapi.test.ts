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
      .filter((file) => file.endsWith('/route.ts') && !file.includes('openapi.json'))
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

  it('describes bodies without what the path says already', () => {
    const post = operations.find(({ path, method }) => path === '/threads/{id}/comments' && method === 'post')
    const body = post?.operation.requestBody?.content['application/json']?.schema.properties ?? {}
    expect(Object.keys(body).sort()).toEqual(['body', 'id', 'parentId'])
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

import { expect, it } from 'vitest'
import { sendRest } from '@/tests/support/rest'

it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  'knows no path that is in no table (%s)',
  async (method) => {
    for (const path of ['/nowhere', '/takeaways/a/b/c', '/summaries/', '/openapi.yaml']) {
      const answer = await sendRest(method, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.json()).toMatchObject({ type: 'urn:tashan:not-found', status: 404 })
    }
  },
)

it.each([
  ['PUT', '/takeaways', 'GET, HEAD, OPTIONS, POST'],
  ['POST', '/takeaways/x', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
  ['HEAD', '/templates/x', 'DELETE, OPTIONS'],
  ['GET', '/summaries/pages', 'OPTIONS, POST'],
  ['DELETE', '/openapi.json', 'GET, HEAD, OPTIONS'],
])('says to %s %s which methods there are', async (method, path, allow) => {
  const answer = await sendRest(method, path, { headers: { 'accept-language': 'en' } })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = { title: 'method-not-allowed', detail: 'This address does not take such a request' }
  if (method !== 'HEAD') expect(await answer.json()).toMatchObject(problem)
  const options = await sendRest('OPTIONS', path)
  expect([options.status, options.headers.get('allow')]).toEqual([204, allow])
})

it('answers HEAD as GET, without a body', async () => {
  const answer = await sendRest('HEAD', '/me')
  expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()]).toEqual([
    401,
    'Bearer',
    '',
  ])
  expect((await sendRest('HEAD', '/openapi.json')).status).toBe(200)
})

it('is answered by a Response that is written without a stream, while all else keeps that of Node', async () => {
  const { Request: request, Response: response } = globalThis
  const { LightResponse } = await import('@/app/api/v1/response')
  expect([globalThis.Request, globalThis.Response]).toEqual([request, response])
  expect(LightResponse).not.toBe(response)
  const answer = new LightResponse('{}', { status: 201, headers: { etag: '"1"' } })
  expect(answer).toBeInstanceOf(response)
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([201, '"1"', '{}'])
})

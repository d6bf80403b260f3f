import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { beforeEach, expect, it, vi } from 'vitest'
import { readBytes } from '@/app/_entry/body'
import { problemResponse } from '@/app/_entry/problem'
import { onRequestError } from '@/instrumentation'
import { log } from '@/lib/log'

const error = vi.spyOn(log, 'error').mockImplementation(() => undefined)
const debug = vi.spyOn(log, 'debug').mockImplementation(() => undefined)

beforeEach(() => {
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  error.mockClear()
  debug.mockClear()
})

const named = (name: string) => Object.assign(new Error('gone'), { name })
const request = { path: '/takeaways?kind=action', method: 'POST', headers: { 'x-request-id': 'r1' } }
const context = { routerKind: 'App Router', routePath: '/takeaways', routeType: 'action' } as const
const report = (thrown: unknown) =>
  onRequestError(thrown, request, { ...context, revalidateReason: undefined, renderSource: undefined })

it.each([
  ['a body that broke off', Object.assign(new Error('aborted'), { code: 'ECONNRESET' })],
  ['an answer that nobody waits for', named('ResponseAborted')],
  ['an aborted read', new DOMException('This operation was aborted', 'AbortError')],
])('does not call %s an error', async (_, thrown) => {
  await report(thrown)
  problemResponse(thrown, new Request('http://house.example/api/v1/reports'))
  expect(error).not.toHaveBeenCalled()
  expect(debug).toHaveBeenCalledTimes(2)
})

it('writes all else as an error', async () => {
  await report(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
  problemResponse(new Error('disk on fire'), new Request('http://house.example/api/v1/reports'))
  expect(error).toHaveBeenCalledTimes(2)
  expect(error.mock.calls[0]?.[0]).toMatchObject({ requestId: 'r1', path: '/takeaways', method: 'POST' })
  expect(debug).not.toHaveBeenCalled()
})

it.each([
  ['whose length is said', 'Content-Length: 1000'],
  ['in chunks', 'Transfer-Encoding: chunked'],
])('does not call a connection an error that ends within a body %s', async (_, header) => {
  const thrown = await new Promise<unknown>((resolve) => {
    const server = createServer(
      getRequestListener(
        async (incoming) => {
          await readBytes(incoming).then(resolve, resolve)
          return new Response()
        },
        { overrideGlobalObjects: false },
      ),
    )
    server.listen(0, '127.0.0.1', () => {
      const client = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
        client.write(`POST / HTTP/1.1\r\nHost: house.example\r\n${header}\r\n\r\n5\r\nabcde\r\n`, () =>
          setImmediate(() => client.destroy()),
        ),
      )
      server.unref()
    })
  })
  problemResponse(thrown, new Request('http://house.example/api/v1/reports'))
  expect(thrown).toBeInstanceOf(Error)
  expect(error).not.toHaveBeenCalled()
  expect(debug).toHaveBeenCalledTimes(1)
})

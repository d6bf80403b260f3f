import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect, it } from 'vitest'
import {
  clientAddress,
  sanitizeForwardedHeaders,
  sanitizeHeaders,
  trustedProxyMatcher,
} from '@/lib/auth/forwarded'

const sifted = (
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  proxies: string[] = [],
  site: URL | null = null,
) => {
  const given = { ...headers }
  sanitizeHeaders(given, peer, trustedProxyMatcher(proxies), site)
  return given
}
const forged = {
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-host': 'evil.test',
  'x-forwarded-proto': 'https',
  forwarded: 'for=6.6.6.6',
}

it('believes nobody but the socket where no proxy is trusted', () => {
  expect(sifted(forged, '10.1.2.3')).toEqual({ 'x-forwarded-for': '10.1.2.3' })
  expect(sifted({ host: 'tashan' }, '::ffff:10.1.2.3')).toEqual({
    host: 'tashan',
    'x-forwarded-for': '10.1.2.3',
  })
  expect(sifted(forged, undefined)).toEqual({})
  expect(sifted(forged, '10.1.2.3', ['10.1.2.4', '192.168.0.0/16'])).toEqual({
    'x-forwarded-for': '10.1.2.3',
  })
})

it('takes from a trusted proxy the nearest address that is no proxy, and what it says of host and scheme', () => {
  const forwarded = { 'x-forwarded-host': 'tashan.office', 'x-forwarded-proto': 'https' }
  const chain = (list: string) =>
    sifted({ ...forwarded, 'x-forwarded-for': list }, '::ffff:10.0.0.1', ['10.0.0.0/24', 'fd00::/8'])
  expect(chain('6.6.6.6, 172.16.5.5, 10.0.0.9')).toEqual({ ...forwarded, 'x-forwarded-for': '172.16.5.5' })
  expect(chain('2001:db8::7, fd00::1')).toEqual({ ...forwarded, 'x-forwarded-for': '2001:db8::7' })
  expect(chain('')).toEqual({ ...forwarded, 'x-forwarded-for': '10.0.0.1' })
  expect(chain('unknown')).toEqual({ ...forwarded, 'x-forwarded-for': '10.0.0.1' })
})

it('keeps our own pages able to write behind a proxy that changes the host', () => {
  const site = new URL('https://tashan.office')
  expect(sifted({ origin: 'https://tashan.office' }, '10.0.0.1', [], site)).toMatchObject({
    'x-forwarded-host': 'tashan.office',
  })
  expect(
    sifted({ ...forged, origin: 'https://evil.test' }, '10.0.0.1', [], site)['x-forwarded-host'],
  ).toBeUndefined()
})

it('reaches the headers of a real request before the server reads them', async () => {
  sanitizeForwardedHeaders({ trusted: [], site: null })
  const server = createServer((asked, answer) => {
    answer.end(JSON.stringify(asked.headers))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const text = await new Promise<string>((done, failed) => {
    request({ port, host: '127.0.0.1', headers: forged }, (answer) => {
      let body = ''
      answer.on('data', (chunk) => {
        body += chunk
      })
      answer.on('end', () => done(body))
    })
      .on('error', failed)
      .end()
  })
  server.close()
  const seen = JSON.parse(text)
  expect(seen).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['x-forwarded-host']))
})

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['127.0.0.1', null],
  ['::1', null],
  ['nonsense', null],
  ['', null],
])('counts attempts from %s by %s', (address, counted) => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': address }))).toBe(counted)
})

it('counts nobody by address where none is known', () => {
  expect(clientAddress(new Headers())).toBeNull()
})

it('is believed no more where a listener copies the headers as they came', async () => {
  sanitizeForwardedHeaders({ trusted: [], site: new URL('https://office.example') })
  const listener = getRequestListener(
    ({ headers }) => Response.json(Object.fromEntries(new Headers(headers))),
    { overrideGlobalObjects: false },
  )
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    headers: { ...forged, origin: 'https://office.example' },
  })
  expect(await answer.json()).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'office.example',
  })
  server.close()
})

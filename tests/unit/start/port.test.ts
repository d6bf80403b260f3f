import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { choosePort, localAddress, publicAddress } from '@/scripts/start/port'

const here = '127.0.0.1'
const server: Server = createServer()
let taken: number

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, here, done))
  taken = (server.address() as { port: number }).port
})
afterAll(() => new Promise((done) => server.close(done)))

it('refuses a taken port by its number, unless any will do', async () => {
  await expect(choosePort(here, taken, false)).rejects.toThrow(`Port ${taken} is taken`)
  const other = await choosePort(here, taken, true)
  expect(other).toBeGreaterThan(0)
  expect(other).not.toBe(taken)
})

it('takes 0 for any free one, and a free one as it is', async () => {
  const free = await choosePort(here, 0, false)
  expect(free).toBeGreaterThan(0)
  expect(await choosePort(here, free, false)).toBe(free)
})

it('refuses one that no browser opens', async () => {
  await expect(choosePort(here, 6000, false)).rejects.toThrow('Browsers refuse port 6000')
})

it('refuses a host that is not of this machine', async () => {
  await expect(choosePort('203.0.113.1', 3000, true)).rejects.toThrow('Cannot listen on 203.0.113.1:3000')
})

it('tells an address that can be opened', () => {
  expect(localAddress('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
  expect(localAddress('::1', 80)).toBe('http://[::1]:80')
  expect(publicAddress('https://tashan.intranet/', '0.0.0.0', 80)).toBe('https://tashan.intranet')
  expect(publicAddress(undefined, here, 80)).toBe('http://127.0.0.1:80')
  expect(publicAddress(undefined, '0.0.0.0', 80)).not.toContain('0.0.0.0')
})

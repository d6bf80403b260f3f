import { expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'

it('takes an unset and an empty setting for the default', () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    TASHAN_DATA_DIR: '.data',
    LOG_LEVEL: 'info',
  })
  expect(parseEnv({ PORT: '', HOST: ' ', DATABASE_URL: '', TASHAN_BASE_URL: '', LOG_LEVEL: '' })).toEqual(
    parseEnv({}),
  )
})

it('takes blanks off every value but a password', () => {
  const given = { PORT: ' 80 ', TASHAN_SECRET: ' s ', TASHAN_ADMIN_PASSWORD: ' long enough ' }
  expect(parseEnv(given)).toMatchObject({
    PORT: 80,
    TASHAN_SECRET: 's',
    TASHAN_ADMIN_PASSWORD: ' long enough ',
  })
})

it.each([
  ['PORT', 'abc', /PORT .*0 至 65535.*whole number from 0 to 65535/],
  ['PORT', '65536', /PORT .*whole number/],
  ['PORT', '-1', /PORT .*whole number/],
  ['PORT', '1e3', /PORT .*whole number/],
  ['DATABASE_URL', 'mysql://u:hidden@host/d', /DATABASE_URL .*postgresql:\/\//],
  ['DATABASE_READ_URL', 'postgresql://host/d', /DATABASE_READ_URL .*together with DATABASE_URL/],
  ['DATABASE_DIRECT_URL', 'postgresql://host/d', /DATABASE_DIRECT_URL .*together with DATABASE_URL/],
  ['TASHAN_BASE_URL', 'tashan.intranet:3000', /TASHAN_BASE_URL .*应为网址/],
  ['TASHAN_ADMIN_EMAIL', 'ops', /TASHAN_ADMIN_EMAIL .*no e-mail address/],
  ['TASHAN_ADMIN_PASSWORD', 'nine char', /TASHAN_ADMIN_PASSWORD .*10 to 200 characters/],
  ['TASHAN_ADMIN_PASSWORD', 'x'.repeat(201), /TASHAN_ADMIN_PASSWORD .*10 to 200 characters/],
  ['TASHAN_TRUST_PROXY', 'yes', /TASHAN_TRUST_PROXY .*IP addresses or networks/],
  ['TASHAN_TRUST_PROXY', '10.0.0.0/33', /TASHAN_TRUST_PROXY .*IP addresses or networks/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL .*one of: fatal, /],
])('names %s where it is %s, and says what it must be', (name, value, sentence) => {
  const parse = () => parseEnv({ [name]: value })
  expect(parse).toThrow(sentence)
  expect(parse).not.toThrow(/hidden/)
})

it('names every bad one', () => {
  expect(() => parseEnv({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .*LOG_LEVEL /)
})

it('takes trusted proxies as addresses and networks, and trusts none by itself', () => {
  expect(parseEnv({}).TASHAN_TRUST_PROXY).toEqual([])
  const proxies = parseEnv({ TASHAN_TRUST_PROXY: '127.0.0.1, ::1,10.0.0.0/8 fd00::/8' }).TASHAN_TRUST_PROXY
  expect(proxies).toEqual(['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8'])
})

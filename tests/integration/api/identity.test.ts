import { beforeAll, describe, expect, it } from 'vitest'
import { auth } from '@/lib/auth/better-auth'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { createToken } from '@/lib/people/create-token'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { endOtherSessions } from '@/lib/people/end-other-sessions'
import { revokeToken } from '@/lib/people/revoke-token'
import { person } from '@/prisma/factories/person'
import { accessToken, member, password } from '@/tests/integration/people/scene'
import { ask, bearer, call } from './client'

const status = async (headers: Record<string, string>) => (await call('GET', '/me', { headers })).status

/** The cookie of a browser signed in as this person. */
async function signedIn(actor: { id: string }): Promise<{ cookie: string }> {
  const { headers } = await auth().api.signInEmail({
    body: { email: `${actor.id}@example.test`, password },
    returnHeaders: true,
  })
  return {
    cookie: headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}

describe('a token', () => {
  it('says who asks, until it is revoked', async () => {
    const actor = await member('staff')
    const { id, token } = await createToken({ actor }, { name: '脚本' })
    expect(await ask('GET', '/me', { headers: bearer(token) })).toMatchObject({
      status: 200,
      json: { id: actor.id, name: actor.name, role: 'staff', username: actor.username },
    })
    expect(await status({ authorization: `bearer   ${token}` })).toBe(200)
    await revokeToken({ actor }, { id })
    expect(await status(bearer(token))).toBe(401)
  })

  it('is worth nothing once it has ended, or its owner is shut out', async () => {
    const actor = await member('staff')
    const tokens = [await accessToken(actor.id), await accessToken(actor.id)]
    await prisma().accessToken.updateMany({
      where: { userId: actor.id, hint: tokens[0]?.slice(-4) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await Promise.all(tokens.map((token) => status(bearer(token))))).toEqual([401, 200])
    await deactivatePerson({ actor: await person('admin') }, { id: actor.id })
    expect(await status(bearer(tokens[1] ?? ''))).toBe(401)
  })

  it.each(['Bearer', 'Bearer ', 'Bearer tsh_no-such-token', 'Basic YTpi', 'tsh_x', 'Bearer a b'])(
    'is not "%s", not even beside a good cookie',
    async (authorization) => {
      expect(await status({ authorization })).toBe(401)
      expect(await status({ authorization, ...(await signedIn(await member('staff'))) })).toBe(401)
    },
  )

  it('that may only read is told so where it writes, and nothing is done', async () => {
    const actor = await person('staff')
    const headers = bearer(await accessToken(actor.id, 'read'))
    expect(await status(headers)).toBe(200)
    const refused = await ask('POST', '/summaries', { headers, json: { title: '小结' } })
    expect(refused).toMatchObject({ status: 403, json: { title: 'forbidden' } })
    expect(refused.json.detail).toContain('这个访问令牌只能读取')
    expect(await prisma().summary.count({ where: { ownerId: actor.id } })).toBe(0)
  })

  it('writes from anywhere: no browser sends it by itself', async () => {
    const headers = bearer(await accessToken((await person('staff')).id))
    const post = { headers: { ...headers, 'sec-fetch-site': 'cross-site' }, json: { title: '小结' } }
    expect((await call('POST', '/summaries', post)).status).toBe(201)
  })
})

describe('a session cookie', () => {
  let cookie: { cookie: string }
  const write = async (headers: Record<string, string>) =>
    (await call('POST', '/summaries', { headers: { ...cookie, ...headers }, json: { title: '小结' } })).status

  beforeAll(async () => {
    cookie = await signedIn(await member('staff'))
  })

  it('says who asks, until it is signed out or forged', async () => {
    const actor = await member('staff')
    const mine = await signedIn(actor)
    expect(await ask('GET', '/me', { headers: mine })).toMatchObject({ status: 200, json: { id: actor.id } })
    expect(await status({ cookie: `${mine.cookie}x` })).toBe(401)
    await endOtherSessions({ actor }, { sessionId: null })
    expect(await status(mine)).toBe(401)
  })

  it('reads from anywhere, as browsers show the answer to nobody else', async () => {
    expect(await status({ ...cookie, 'sec-fetch-site': 'cross-site' })).toBe(200)
  })

  it.each([{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://tashan.test' }])(
    'writes from our own pages (%#)',
    async (headers) => {
      expect(await write({ ...headers } as unknown as Record<string, string>)).toBe(201)
    },
  )

  it('writes under the name that a trusted proxy or the setting gives this site', async () => {
    const origin = 'https://tashan.example'
    const settings = env()
    const before = { ...settings }
    expect(await write({ origin, 'x-forwarded-host': 'tashan.example' })).toBe(403)
    try {
      Object.assign(settings, { TASHAN_TRUST_PROXY: ['10.0.0.1'] })
      expect(await write({ origin, 'x-forwarded-host': 'tashan.example' })).toBe(201)
      Object.assign(settings, before, { TASHAN_BASE_URL: origin })
      // A site with HTTPS names its cookies so that browsers take them from there alone.
      expect(await write({ origin })).toBe(401)
      expect(await write({ origin, cookie: `__Secure-${cookie.cookie}` })).toBe(201)
    } finally {
      Object.assign(settings, { ...before, TASHAN_BASE_URL: before.TASHAN_BASE_URL })
    }
  })

  it.each([
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://tashan.test' },
    { origin: 'http://evil.test' },
    { origin: 'http://tashan.test.evil.test' },
    { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
    { origin: 'null' },
    { origin: '' },
  ])('does not write from another site (%#)', async (headers) => {
    const before = await prisma().summary.count()
    expect(await write({ ...headers } as unknown as Record<string, string>)).toBe(403)
    expect(await prisma().summary.count()).toBe(before)
  })
})

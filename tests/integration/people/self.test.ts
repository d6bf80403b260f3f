import { expect, it } from 'vitest'
import { identify, identifyBrowser } from '@/lib/auth/identity'
import { verifyPassword } from '@/lib/auth/password'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { changePassword } from '@/lib/people/change-password'
import { createToken } from '@/lib/people/create-token'
import { endOtherSessions } from '@/lib/people/end-other-sessions'
import { endSession } from '@/lib/people/end-session'
import { listSessions } from '@/lib/people/list-sessions'
import { listTokens } from '@/lib/people/list-tokens'
import { readMe } from '@/lib/people/read-me'
import { renameSelf } from '@/lib/people/rename-self'
import { revokeAllTokens } from '@/lib/people/revoke-all-tokens'
import { revokeToken } from '@/lib/people/revoke-token'
import { days, member, password, session } from './scene'

const bearer = (token: string) => identify(new Headers({ authorization: `Bearer ${token}` }))
const sessionIds = async (actor: Parameters<typeof listSessions>[0]['actor']) =>
  (await listSessions({ actor }, {})).map((one) => one.id).sort()

it('says who one is, without the address that stands for none', async () => {
  const actor = await member('editor')
  await prisma().user.update({ where: { id: actor.id }, data: { email: `${actor.id}@no-email.invalid` } })
  await renameSelf({ actor }, { name: '改名' })
  expect(await readMe({ actor }, {})).toEqual({
    id: actor.id,
    name: '改名',
    email: null,
    username: actor.username,
    role: 'editor',
    department: null,
    unread: 0,
  })
})

it('changes the password for who knows it, and ends the other sessions', async () => {
  const actor = await member()
  const here = await session(actor.id)
  await session(actor.id)
  const call = (current: string, fresh: string) =>
    changePassword({ actor }, { current, password: fresh, sessionId: here })
  await expect(call('not this one', 'a new long password')).rejects.toMatchObject({
    faults: [{ path: 'current', message: 'wrongPassword' }],
  })
  await expect(call(password, 'short')).rejects.toMatchObject({ faults: [{ path: 'password' }] })
  expect(await sessionIds(actor)).toHaveLength(2)
  await call(password, 'a new long password')
  expect(await sessionIds(actor)).toEqual([here])
  const account = await prisma().account.findFirstOrThrow({ where: { userId: actor.id } })
  expect(await verifyPassword({ hash: account.password ?? '', password: 'a new long password' })).toBe(true)
})

it('ends the access tokens with a changed password unless they are to stay', async () => {
  const actor = await member()
  const { token } = await createToken({ actor }, { name: '脚本' })
  const change = (current: string, fresh: string, more: object = {}) =>
    changePassword({ actor }, { current, password: fresh, sessionId: null, ...more })
  await change(password, 'a second long password', { endTokens: false })
  expect((await bearer(token)).actor?.id).toBe(actor.id)
  await change('a second long password', 'a third long password')
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('lists and ends own sessions, never another person’s', async () => {
  const actor = await member()
  const stranger = await member()
  const [here, there, third] = [await session(actor.id), await session(actor.id), await session(actor.id)]
  await session(actor.id, { expiresAt: new Date(Date.now() - 1000) })
  const foreign = await session(stranger.id)
  expect(await sessionIds(actor)).toEqual([here, there, third].sort())
  await endSession({ actor }, { id: foreign })
  expect(await sessionIds(stranger)).toEqual([foreign])
  await endSession({ actor }, { id: there })
  expect(await sessionIds(actor)).toEqual([here, third].sort())
  await endOtherSessions({ actor }, { sessionId: here })
  expect(await sessionIds(actor)).toEqual([here])
  expect(JSON.stringify(await listSessions({ actor }, {}))).not.toContain('token')
})

it('makes a token that works until it is revoked, and keeps only its hash', async () => {
  const actor = await member('editor')
  const { id, token } = await createToken({ actor }, { name: '脚本', days: 30 })
  expect(token).toMatch(/^tsh_[\w-]{43}$/)
  expect(await bearer(token)).toMatchObject({ actor: { id: actor.id, role: 'editor' }, by: 'token' })
  const {
    items: [listed],
  } = await listTokens({ actor }, {})
  expect(listed).toMatchObject({ id, name: '脚本', hint: token.slice(-4), lastUsedAt: expect.any(Date) })
  expect(JSON.stringify(await prisma().accessToken.findUnique({ where: { id } }))).not.toContain(token)
  await revokeToken({ actor: await member() }, { id })
  expect((await bearer(token)).actor).not.toBeNull()
  await revokeToken({ actor }, { id })
  expect((await listTokens({ actor }, {})).items).toEqual([])
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('ends a token after its days, 30 unless others are chosen, and lists it as expired for another 30', async () => {
  const actor = await member()
  const old = await createToken({ actor, clock: days(-31) }, { name: '旧' })
  await createToken({ actor, clock: days(-61) }, { name: '更旧' })
  const lasting = await createToken({ actor, clock: days(-31) }, { name: '一年', days: 365 })
  await expect(bearer(old.token)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect((await bearer(lasting.token)).actor?.id).toBe(actor.id)
  const { items } = await listTokens({ actor }, {})
  expect(items.map(({ name, expired }) => [name, expired])).toEqual([
    ['一年', false],
    ['旧', true],
  ])
})

it('makes a token that never ends only where the setting allows it', async () => {
  const actor = await member()
  const endless = () => createToken({ actor }, { name: '长期', days: 0 })
  await expect(endless()).rejects.toMatchObject({ faults: [{ path: 'days', message: 'tokenNeedsEnd' }] })
  expect((await listTokens({ actor }, {})).days).toEqual([30, 90, 365])
  Object.assign(env(), { TASHAN_ENDLESS_TOKENS: true })
  try {
    const { token } = await endless()
    expect((await bearer(token)).actor?.id).toBe(actor.id)
    const { items, days } = await listTokens({ actor }, {})
    expect([items[0]?.expiresAt, items[0]?.expired, days]).toEqual([null, false, [30, 90, 365, 0]])
  } finally {
    Object.assign(env(), { TASHAN_ENDLESS_TOKENS: false })
  }
})

it('lets administrators alone make a token that administers', async () => {
  const [admin, editor] = [await member('admin'), await member('editor')]
  const made = await createToken({ actor: admin }, { name: '管理', scope: 'admin' })
  expect((await bearer(made.token)).scope).toBe('admin')
  await expect(createToken({ actor: editor }, { name: '管理', scope: 'admin' })).rejects.toMatchObject({
    faults: [{ path: 'scope', message: 'adminTokenOnly' }],
  })
  expect((await listTokens({ actor: admin }, {})).scopes).toEqual(['read', 'write', 'admin'])
  expect((await listTokens({ actor: editor }, {})).scopes).toEqual(['read', 'write'])
})

it('makes a token that reads alone unless it is to write', async () => {
  const actor = await member()
  const reading = await createToken({ actor }, { name: '读' })
  const writing = await createToken({ actor }, { name: '写', scope: 'write' })
  expect((await bearer(reading.token)).scope).toBe('read')
  expect((await bearer(writing.token)).scope).toBe('write')
  expect((await listTokens({ actor }, {})).items.map(({ name, scope }) => `${name} ${scope}`).sort()).toEqual(
    ['写 write', '读 read'],
  )
})

it('knows nobody by a token where a browser is asked', async () => {
  const { token } = await createToken({ actor: await member() }, { name: '脚本', scope: 'write' })
  expect((await identifyBrowser(new Headers({ authorization: `Bearer ${token}` }))).actor).toBeNull()
})

it('keeps 50 tokens that work and no more, also when they are made at once; ended ones do not count', async () => {
  const actor = await member()
  const make = () => createToken({ actor }, { name: '脚本' })
  const rows = Array.from({ length: 46 }, (_, index) => ({ name: `${index}`, hash: crypto.randomUUID() }))
  await prisma().accessToken.createMany({
    data: [
      ...rows.map((row) => ({ ...row, userId: actor.id, hint: 'x' })),
      { userId: actor.id, name: '旧', hash: crypto.randomUUID(), hint: 'x', expiresAt: new Date(0) },
      { userId: actor.id, name: '撤', hash: crypto.randomUUID(), hint: 'x', revokedAt: new Date() },
    ],
  })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, make))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(4)
  await expect(make()).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: '', message: 'tooManyTokens', values: { limit: 50 } }],
  })
  const { items: listed } = await listTokens({ actor }, {})
  expect(listed).toHaveLength(50)
  expect(listed.map(({ name }) => name)).not.toContain('旧')
})

it('lists every token that works, however many there are, and revokes all at once', async () => {
  const actor = await member()
  const stranger = await createToken({ actor: await member() }, { name: '别人的' })
  const { token } = await createToken({ actor }, { name: '最早的' })
  await prisma().accessToken.createMany({
    data: Array.from({ length: 120 }, () => ({
      ...{ userId: actor.id, name: '脚本', hash: crypto.randomUUID(), hint: 'x' },
      createdAt: new Date(Date.now() + 60_000),
    })),
  })
  expect((await listTokens({ actor }, {})).items.at(-1)?.name).toBe('最早的')
  expect((await revokeAllTokens({ actor }, {})).count).toBe(121)
  expect((await listTokens({ actor }, {})).items).toEqual([])
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect((await bearer(stranger.token)).actor).not.toBeNull()
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerOnce, maxAnswer } from '@/app/api/v1/idempotency'
import { prisma } from '@/lib/db'
import { accessToken, member } from '@/tests/integration/people/scene'
import { sendRest } from '@/tests/support/rest'
import { ask, bearer, call } from './client'
import { type Scene, scene } from './scene'

let world: Scene

beforeAll(async () => {
  world = await scene()
})

const tagOf = (answer: Response) => answer.headers.get('etag') ?? ''

describe('what is read', () => {
  it('is named in JSON-LD by the host that was asked, where no other is set', async () => {
    const headers = { ...world.staff, accept: 'application/ld+json' }
    const one = await call('GET', `/annotations/${world.annotation}`, { headers })
    expect(await one.json()).toMatchObject({
      id: `http://tashan.test/api/v1/annotations/${world.annotation}`,
    })
    expect((await call('GET', '/annotations', { headers })).status).toBe(200)
  })

  it('comes with a tag, and not again while it is the same', async () => {
    const address = `/takeaways/${world.point}`
    const first = await call('GET', address, { headers: world.staff })
    expect(tagOf(first)).toMatch(/^"1-[\w-]{22}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const given of [tagOf(first), `W/${tagOf(first)}`, `"other", ${tagOf(first)}`, '*']) {
      const same = await call('GET', address, { headers: { ...world.staff, 'if-none-match': given } })
      expect([same.status, tagOf(same), await same.text()]).toEqual([304, tagOf(first), ''])
    }
    const seen = await call('GET', address, { headers: { ...world.staff, 'if-none-match': '"other"' } })
    expect(seen.status).toBe(200)
    // An editor sees the same point with other rights.
    expect(tagOf(await call('GET', address, { headers: world.editor }))).not.toBe(tagOf(first))
  })

  it.each([
    ['br', brotliDecompressSync, 'gzip, deflate, br'],
    ['gzip', gunzipSync, 'gzip;q=0.5, br;q=0'],
  ] as const)('is packed as %s where that is taken', async (name, unpack, accepted) => {
    const address = '/takeaways'
    const plain = await call('GET', address, { headers: world.staff })
    const packed = await sendRest('GET', address, {
      headers: { ...world.staff, 'accept-encoding': accepted },
    })
    expect(packed.headers.get('content-encoding')).toBe(name)
    expect(packed.headers.get('vary')).toBe('Accept-Encoding')
    expect(tagOf(packed)).toBe(tagOf(plain).replace(/"$/, `-${name}"`))
    const bytes = unpack(Buffer.from(await packed.arrayBuffer()))
    expect(bytes.toString()).toBe(await plain.text())
    const again = { ...world.staff, 'accept-encoding': accepted, 'if-none-match': tagOf(packed) }
    expect((await call('GET', address, { headers: again })).status).toBe(304)
  })
})

describe('what is changed', () => {
  it('is named by its version in the body or in If-Match, by the tag of what was read', async () => {
    const address = `/takeaways/${world.point}`
    const change = (title: string, headers: object = {}, fields: object = {}) =>
      ask('PATCH', address, { headers: { ...world.editor, ...headers }, json: { title, ...fields } })
    const unnamed = await change('无版本')
    expect(unnamed).toMatchObject({
      status: 428,
      json: { title: 'precondition-required', errors: [{ path: 'version' }] },
    })
    const tag = tagOf(await call('GET', address, { headers: world.editor }))
    expect(await change('甲', { 'if-match': tag })).toMatchObject({ status: 200, json: { version: 2 } })
    const stale = await change('乙', { 'if-match': tag })
    expect(stale).toMatchObject({
      status: 412,
      json: { title: 'precondition-failed', current: { title: '甲' } },
    })
    expect((await change('丙', { 'if-match': '"2"' })).status).toBe(200)
    expect((await change('丁', { 'if-match': '"of-another"' })).status).toBe(412)
    expect((await change('戊', {}, { version: 2 })).status).toBe(409)
    expect((await ask('GET', address, { headers: world.editor })).json).toMatchObject({
      title: '丙',
      version: 3,
    })
  })
})

describe('an Idempotency-Key', () => {
  const title = '只此一份'
  const post = (key: string, json: object, headers = world.staff) =>
    call('POST', '/summaries', { headers: { ...headers, 'idempotency-key': key }, json })

  it('has one request do its work once, whoever sends it how often', async () => {
    const first = await post('one', { title })
    const again = await post('one', { title })
    expect([first.status, again.status]).toEqual([201, 201])
    expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(await again.json()).toEqual(await first.json())
    // The key is one person's own.
    expect((await post('one', { title }, world.editor)).headers.get('idempotency-replayed')).toBeNull()
    expect(await prisma().summary.count({ where: { title } })).toBe(2)
  })

  it('is refused for another request, for one that is worked on, and where it is no word', async () => {
    await post('two', { title: '甲' })
    expect((await post('two', { title: '乙' })).status).toBe(422)
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('three', { title: '六次' })))
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
    expect(await prisma().summary.count({ where: { title: '六次' } })).toBe(1)
    for (const key of ['', 'a b', 'x'.repeat(201)]) expect((await post(key, { title })).status).toBe(400)
  })

  const loseAnswer = (key: string, seconds: number) =>
    prisma().idempotencyKey.updateMany({
      where: { key },
      data: { status: null, claimedAt: new Date(Date.now() - seconds * 1000) },
    })

  it('holds for a minute and a half of slow work, and not for a request that was lost before it did its work', async () => {
    await post('slow', { title: '慢' })
    await prisma().summary.deleteMany({ where: { title: '慢' } })
    await loseAnswer('slow', 90)
    expect((await post('slow', { title: '慢' })).status).toBe(409)
    await loseAnswer('slow', 150)
    expect((await post('slow', { title: '慢' })).status).toBe(201)
  })

  it('has nothing made twice where the answer was lost after the work was done', async () => {
    const made = await (await post('lost', { title: '失' })).json()
    await loseAnswer('lost', 150)
    expect(await (await post('lost', { title: '失' })).json()).toMatchObject({ id: made.id })
    expect(await prisma().summary.count({ where: { title: '失' } })).toBe(1)
    const threadId = world.thread
    const comment = () =>
      call('POST', `/threads/${threadId}/comments`, {
        headers: { ...world.staff, 'idempotency-key': 'comment' },
        json: { body: '只此一条' },
      })
    const first = await (await comment()).json()
    await loseAnswer('comment', 150)
    const again = await comment()
    expect([again.status, (await again.json()).id]).toEqual([201, first.id])
    expect(await prisma().comment.count({ where: { threadId, body: '只此一条' } })).toBe(1)
  })

  it('is free again after a request that was refused, and after a day', async () => {
    expect((await post('four', { title: '' })).status).toBe(422)
    expect((await post('four', { title: '补上' })).status).toBe(201)
    const today = new Date(Date.now() - 23 * 3_600_000)
    await prisma().idempotencyKey.updateMany({ where: { key: 'four' }, data: { claimedAt: today } })
    expect((await post('four', { title: '补上' })).headers.get('idempotency-replayed')).toBe('true')
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await prisma().idempotencyKey.updateMany({ where: { key: 'four' }, data: { claimedAt: yesterday } })
    expect((await post('four', { title: '改日' })).status).toBe(201)
    // Old answers go when another key is used.
    await prisma().idempotencyKey.updateMany({ where: { key: 'two' }, data: { claimedAt: yesterday } })
    await post('five', { title: '其后' })
    expect(await prisma().idempotencyKey.count({ where: { key: 'two' } })).toBe(0)
  })

  it('is kept where the answer is too large to store, or cannot be stored', async () => {
    const userId = (await member('staff')).id
    const send = (key: string, answer: () => Promise<Response>) => {
      const request = new Request('http://tashan.test/', {
        method: 'POST',
        headers: { 'idempotency-key': key },
      })
      return answerOnce(request, userId, new Uint8Array(), answer)
    }
    let done = 0
    const large = async () => {
      done++
      return new Response('大'.repeat(maxAnswer + 1), { status: 201 })
    }
    expect((await send('large', large)).status).toBe(201)
    await expect(send('large', large)).rejects.toMatchObject({ title: 'answer-not-kept', status: 409 })
    // Postgres stores no such character.
    const unstorable = async () => {
      done++
      return new Response('\u0000', { status: 201 })
    }
    expect((await send('unstorable', unstorable)).status).toBe(201)
    await expect(send('unstorable', unstorable)).rejects.toMatchObject({ title: 'answer-not-kept' })
    expect(done).toBe(2)
  })
})

it('a write says what is left of the minute', async () => {
  const headers = bearer(await accessToken((await member('staff')).id))
  const write = () => call('POST', '/summaries', { headers, json: { title: '余量' } })
  const [first, second] = [await write(), await write()]
  expect(first.headers.get('ratelimit-policy')).toBe('"write";q=120;w=60')
  expect(first.headers.get('ratelimit')).toMatch(/^"write";r=119;t=\d+$/)
  expect(second.headers.get('ratelimit')).toMatch(/^"write";r=118;t=\d+$/)
  expect((await call('GET', '/summaries', { headers })).headers.get('ratelimit')).toBeNull()
})

it('every answer keeps browsers from doing anything with it', async () => {
  for (const address of ['/me', '/people']) {
    const { headers } = await call('GET', address, { headers: world.staff })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  }
})

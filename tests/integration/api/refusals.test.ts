import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { accessToken, member } from '@/tests/integration/people/scene'
import { ask, bearer, call, operations } from './client'
import { addressOf, bodies, type Scene, scene } from './scene'

let world: Scene
/** A viewer whom the summary was shared with for reading. */
let partner: Record<string, string>
/** Another member of the staff, whom nothing belongs to. */
let colleague: Record<string, string>

beforeAll(async () => {
  world = await scene()
  const { id } = await member('viewer')
  await prisma().summaryShare.create({ data: { summaryId: world.summary, userId: id, level: 'read' } })
  partner = bearer(await accessToken(id))
  colleague = bearer(await accessToken((await member('staff')).id))
})

const nowhere = () => crypto.randomUUID()

describe('who asks', () => {
  it.each(operations)('$name needs somebody', async ({ path, method }) => {
    const answer = await call(method, path.replace(/\{\w+\}/g, nowhere()), {
      headers: { 'content-type': 'text/plain' },
      ...(method === 'GET' ? {} : { body: 'this is not even read' }),
    })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  it.each(operations.filter(({ path }) => path.includes('{')))(
    '$name does not know what is not there',
    async ({ name, path, method }) => {
      const address = path.replace('{version}', '1').replace(/\{\w+\}/g, nowhere())
      const { status, json: problem } = await ask(method, address, {
        headers: world.admin,
        json: bodies[name],
      })
      expect([status, problem.title]).toEqual([404, 'not-found'])
    },
  )

  // What one is told oneself, or has made for oneself, is for everybody to decide.
  const own = /^\/feedback$|^\/(notifications|me|exports)\/|\/follow$|\/exports$/
  it.each(operations.filter(({ method, path }) => method !== 'GET' && !own.test(path)))(
    '$name is not for viewers',
    async (operation) => {
      const { name, path, method } = operation
      const { status, json: problem } = await ask(method, addressOf(path, world), {
        headers: partner,
        json: bodies[name],
      })
      expect([status, problem.title]).toEqual([403, 'forbidden'])
    },
  )

  it.each(operations.filter(({ path }) => /^\/(summaries|exports)\/\{id\}/.test(path)))(
    '$name says of what is somebody else’s what it says of nothing',
    async ({ name, path, method }) => {
      for (const headers of [world.viewer, colleague]) {
        const [others, unknown] = await Promise.all(
          [addressOf(path, world), path.replace('{version}', '1').replace(/\{\w+\}/g, nowhere())].map(
            (address) => ask(method, address, { headers, json: bodies[name] }),
          ),
        )
        const requestId = expect.any(String)
        expect(others).toEqual({ ...unknown, json: { ...unknown?.json, requestId } })
        if (headers === colleague) expect(others?.status).toBe(404)
      }
    },
  )

  it('refuses a role too low before it looks at what is sent', async () => {
    const sent = { headers: world.viewer, json: { report: 1, kind: 'no such kind' } }
    expect((await ask('POST', '/takeaways', sent)).status).toBe(403)
    expect((await ask('POST', '/takeaways', { ...sent, headers: world.editor })).status).toBe(422)
  })

  it('hides a report that is not for the asker, and all in it', async () => {
    const hidden = await report({ audience: 'named' })
    const { id } = await takeaway(hidden.id)
    for (const address of [
      `/reports/${hidden.slug}`,
      `/reports/${hidden.slug}/text`,
      `/takeaways/${id}`,
      `/takeaways/${id}/threads`,
      `/takeaways?report=${hidden.slug}`,
      `/figures?report=${hidden.slug}`,
      `/terms?report=${hidden.slug}`,
      `/search?q=上海&report=${hidden.slug}`,
    ])
      expect([address, (await call('GET', address, { headers: world.staff })).status]).toEqual([address, 404])
    const { json } = await ask('POST', '/summaries', {
      headers: world.staff,
      json: { title: '小结', items: [{ takeawayId: id }] },
    })
    expect(json).toMatchObject({ status: 422, errors: [{ path: 'items.0.takeawayId' }] })
  })
})

describe('what is asked', () => {
  it('is refused where a field is missing or wrong, each by its path, in the language asked for', async () => {
    const { status, json } = await ask('POST', '/takeaways', {
      headers: { ...world.editor, 'accept-language': 'en-GB,en;q=0.9' },
      json: { report: world.slug, kind: 'idea', title: '', evidence: [{ quote: '' }] },
    })
    expect(status).toBe(422)
    expect(json.detail).toBe('Please check what is marked.')
    expect(json.errors).toEqual([
      { path: 'kind', detail: 'The form of this is not right.' },
      { path: 'title', detail: 'Please fill this in.' },
      { path: 'statement', detail: 'Please fill this in.' },
      { path: 'evidence.0.quote', detail: 'Please fill this in.' },
    ])
    const chinese = await ask('GET', '/search', { headers: world.staff })
    expect(chinese).toMatchObject({
      status: 422,
      json: { detail: '请检查标出的内容。', errors: [{ path: 'q', detail: '请填写。' }] },
    })
  })

  it.each(['{', '[]', 'null', '"text"', '1', '{"title":"\ud800', '{} {}'])(
    'is refused as %s',
    async (body) => {
      const headers = { ...world.staff, 'content-type': 'application/json' }
      const { status, json } = await ask('POST', '/summaries', { headers, body })
      expect([status, json.detail]).toEqual([422, '格式不正确。'])
    },
  )

  it.each([101, 6_000, 500_000])('is refused where it is %i levels deep', async (depth) => {
    const headers = { ...world.staff, 'content-type': 'application/json' }
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(depth)}1${close.repeat(depth)}`
      const { status, json } = await ask('POST', '/summaries', { headers, body: `{"title":${deep}}` })
      expect([status, json.detail]).toEqual([422, '格式不正确。'])
    }
  })

  it('is refused in bytes that are no UTF-8', async () => {
    const headers = { ...world.staff, 'content-type': 'application/json' }
    const body = new Uint8Array([...new TextEncoder().encode('{"title":"'), 0xff, 0x22, 0x7d])
    expect((await call('POST', '/summaries', { headers, body })).status).toBe(422)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is refused as %s',
    async (type) => {
      const body = new TextEncoder().encode('{"title":"小结"}')
      const headers = { ...world.staff, ...(type ? { 'content-type': type } : {}) }
      const { status, json } = await ask('POST', '/summaries', { headers, body })
      expect([status, json.detail]).toEqual([415, '内容须为 JSON（Content-Type: application/json）。'])
    },
  )

  it('is taken as JSON of any kind, and without a body where none is needed', async () => {
    const body = '{"title":"小结"}'
    for (const type of [
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'application/merge-patch+json',
    ])
      expect(
        (await call('POST', '/summaries', { headers: { ...world.staff, 'content-type': type }, body }))
          .status,
      ).toBe(201)
    expect((await call('PUT', `/threads/${world.thread}/resolution`, { headers: world.staff })).status).toBe(
      200,
    )
    expect(
      (await call('DELETE', `/threads/${world.thread}/resolution`, { headers: world.staff })).status,
    ).toBe(200)
  })

  it('is refused when too large, whether its length is told or not', async () => {
    const headers = { ...world.editor, 'content-type': 'application/json' }
    const large = JSON.stringify({ title: '题', text: '字'.repeat(1_400_000) })
    const said = await ask('POST', '/reports', { headers, body: large })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const streamed = await ask('POST', '/reports', { headers, body: endless })
    for (const { status, json } of [said, streamed])
      expect([status, json.detail]).toEqual([413, '内容过大，最多 4 MB。'])
    expect(sent).toBeLessThan(5 * 1024 * 1024)
    expect(await prisma().report.count({ where: { title: '题' } })).toBe(0)
  })
})

describe('a conflict', () => {
  it.each([
    ['takeaway', () => `/takeaways/${world.point}`, { title: '我的题目' }, { title: '先到的' }, 'title'],
    ['comment', () => `/comments/${world.comment}`, { body: '我的话' }, { body: '先到的' }, 'body'],
  ] as const)('over a %s says what stands now', async (_, address, mine, theirs, field) => {
    const change = (json: object) => ask('PATCH', address(), { headers: world.editor, json })
    expect((await change({ ...theirs, version: 1 })).status).toBe(200)
    const { status, json } = await change({ ...mine, version: 1 })
    expect(status).toBe(409)
    expect(json).toMatchObject({ title: 'conflict', current: { version: 2, [field]: '先到的' } })
    const again = await change({ ...mine, version: 2 })
    expect(again).toMatchObject({ status: 200, json: { version: 3, ...mine } })
  })

  it('over a summary says what stands now', async () => {
    const change = (json: object) =>
      ask('PATCH', `/summaries/${world.summary}`, { headers: world.staff, json })
    await change({ version: 1, title: '先到的', intro: '引言' })
    const { status, json } = await change({ version: 1, title: '我的' })
    expect(status).toBe(409)
    expect(json.current).toEqual({
      version: 2,
      title: '先到的',
      intro: '引言',
      closing: '',
      template: 'study',
      form: 'submission',
      particulars: { date: expect.any(String) },
      outline: [expect.objectContaining({ kind: 'point', takeawayId: world.point })],
    })
  })

  it('over an id that somebody else used carries nothing of theirs', async () => {
    const id = crypto.randomUUID()
    const post = (headers: Record<string, string>) =>
      ask('POST', `/threads/${world.thread}/comments`, { headers, json: { id, body: '说' } })
    expect((await post(world.staff)).status).toBe(201)
    const { status, json } = await post(world.editor)
    expect(status).toBe(409)
    expect(json).not.toHaveProperty('current')
  })
})

describe('too many', () => {
  it('writes in a minute are refused with the time to wait, and reading goes on', async () => {
    const headers = bearer(await accessToken((await person('staff')).id))
    const write = () => call('POST', '/summaries', { headers, json: {} })
    for (let count = 0; count < 120; count++) expect((await write()).status).toBe(422)
    const refused = await write()
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    const problem = await refused.json()
    expect(problem.title).toBe('too-many')
    expect(problem.detail).toBe(`操作过于频繁，请在 ${seconds} 秒后再试。`)
    expect(problem).not.toHaveProperty('current')
    expect((await call('GET', '/summaries', { headers })).status).toBe(200)
  })

  it('exports in a minute are refused', async () => {
    const headers = world.editor
    const read = () => call('GET', `/summaries/${world.summary}/export?format=md`, { headers })
    for (let count = 0; count < 20; count++) expect((await read()).status).toBe(200)
    expect((await read()).status).toBe(429)
  })
})

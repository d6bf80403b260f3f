import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { ask, call, type Method } from './client'
import { type Scene, scene } from './scene'

type Item = Record<string, unknown>

let world: Scene

beforeAll(async () => {
  world = await scene()
})

const get = async (address: string) => {
  const { status, json } = await ask('GET', address, { headers: world.staff })
  expect(status).toBe(200)
  return json
}
const items = async (address: string) => (await get(address)).items as Item[]

const id = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const text = expect.any(String)
const number = expect.any(Number)
const flags = expect.objectContaining({})

it('a report goes in as text and comes out with sections, paragraphs and exactly its text', async () => {
  const sent = '学习报告\r\n\r\n一、产业🚄\r\n\r\n上海抓产业。  \r\n'
  const stored = '学习报告\n\n一、产业🚄\n\n上海抓产业。'
  const sha256 = createHash('sha256').update(stored).digest('hex')
  const made = await ask('POST', '/reports', {
    headers: world.editor,
    json: {
      title: '学习报告',
      text: sent,
      sourceName: '某报',
      sourceUrl: 'https://example.test/a',
      publishedAt: '2024-02-20',
    },
  })
  expect(made).toEqual({ status: 201, json: { slug: text, revision: { number: 1, sha256 } } })
  const { slug } = made.json as { slug: string }
  const answer = await call('GET', `/reports/${slug}/text`, { headers: world.staff })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe(stored)
  const report = await get(`/reports/${slug}`)
  expect(report).toMatchObject({
    slug,
    title: '学习报告',
    sourceName: '某报',
    sourceUrl: 'https://example.test/a',
    publishedAt: '2024-02-19T16:00:00.000Z',
    createdAt: time,
    revision: { number: 1, sha256 },
  })
  for (const part of report.sections as Item[])
    expect(part).toMatchObject({
      key: text,
      level: number,
      heading: text,
      start: number,
      end: number,
      runIn: false,
    })
  const points = [...stored]
  const shown = (report.paragraphs as { key: string; start: number; end: number }[]).map(({ start, end }) =>
    points.slice(start, end).join(''),
  )
  expect(shown).toContain('上海抓产业。')
  expect(await items('/reports')).toContainEqual(expect.objectContaining({ slug }))
})

const range = { start: number, end: number, quote: text }
const figure = { id, value: text, unit: text, label: text, territory: expect.anything(), date: null }

it('a takeaway has evidence in its places, figures, links, decision and can', async () => {
  const takeaway = await get(`/takeaways/${world.point}`)
  expect(takeaway).toMatchObject({
    id: world.point,
    code: 'P-1',
    kind: 'practice',
    title: text,
    statement: text,
    theme: text,
    report: world.slug,
    parentId: null,
    decision: null,
    can: { edit: false, discuss: true },
  })
  const source = [
    ...(await (await call('GET', `/reports/${world.slug}/text`, { headers: world.staff })).text()),
  ]
  const evidence = takeaway.evidence as {
    start: number
    end: number
    quote: string
    prefix: string
    suffix: string
  }[]
  expect(evidence.length).toBeGreaterThan(0)
  for (const one of evidence) {
    const cut = (start: number, end: number) => source.slice(Math.max(0, start), end).join('')
    expect(cut(one.start, one.end)).toBe(one.quote)
    expect(cut(one.start - 32, one.start)).toBe(one.prefix)
    expect(cut(one.end, one.end + 32)).toBe(one.suffix)
  }
  const links = takeaway.links as Item[]
  expect(links.length).toBeGreaterThan(0)
  for (const link of links)
    expect(link).toMatchObject({ practiceId: id, actionId: id, reason: text, code: text, title: text })
  const all = await items('/takeaways?limit=100')
  const figures = all.flatMap((one) => one.figures as Item[])
  expect(figures.length).toBeGreaterThan(10)
  for (const one of figures)
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining(['value', 'unit', 'label', 'territory', 'date', 'quote']),
    )
})

it('a takeaway goes in with evidence that agrees with the text, and not otherwise', async () => {
  const { quote, start, end } = ((await get(`/takeaways/${world.point}`)).evidence as Item[])[0] as Item
  const wanted = crypto.randomUUID()
  const post = (evidence: Item[]) =>
    ask('POST', '/takeaways', {
      headers: world.editor,
      json: { id: wanted, report: world.slug, kind: 'insight', title: '题', statement: '述', evidence },
    })
  const wrong = await post([{ quote, start: (start as number) + 1, end: (end as number) + 1 }])
  expect(wrong).toMatchObject({ status: 422, json: { errors: [{ path: 'evidence.0.quote' }] } })
  expect((await ask('GET', `/takeaways/${wanted}`, { headers: world.staff })).status).toBe(404)
  const made = await post([{ quote, start, end }])
  expect(made).toMatchObject({
    status: 201,
    json: {
      id: wanted,
      code: text,
      kind: 'insight',
      evidence: [{ quote, start, end, prefix: text, suffix: text }],
    },
  })
  expect((await post([{ quote, start, end }])).json).toMatchObject({ id: wanted, code: made.json.code })
  expect((await call('DELETE', `/takeaways/${wanted}`, { headers: world.editor })).status).toBe(204)
})

it('threads and comments carry who, when, version and can', async () => {
  const ids = { id: crypto.randomUUID() }
  const post = () =>
    ask('POST', `/takeaways/${world.point}/threads`, {
      headers: world.staff,
      json: { ...ids, body: '**问**' },
    })
  const { status, json: thread } = await post()
  expect(status).toBe(201)
  expect(thread).toMatchObject({
    ...ids,
    takeawayId: world.point,
    resolution: null,
    commentCount: 1,
    createdAt: time,
  })
  expect((await post()).json).toMatchObject({ ...ids, commentCount: 1 })
  const first = thread.comment as Item
  const reply = await ask('POST', `/threads/${ids.id}/comments`, {
    headers: world.staff,
    json: { body: '答', parentId: first.id },
  })
  expect(reply.status).toBe(201)
  expect(reply.json).toEqual({
    id,
    threadId: ids.id,
    parentId: first.id,
    body: '答',
    html: '<p>答</p>',
    author: { id: world.people.staff.id, name: world.people.staff.name, department: null },
    createdAt: time,
    editedAt: null,
    deletedAt: null,
    hiddenAt: null,
    hiding: null,
    agreement: { count: 0, mine: false, people: [] },
    conclusion: false,
    version: 1,
    can: flags,
  })
  const address = `/comments/${reply.json.id}`
  const edited = await ask('PATCH', address, { headers: world.staff, json: { body: '改', version: 1 } })
  expect(edited.json).toMatchObject({ body: '改', version: 2, editedAt: time })
  expect((await items(`${address}/history`)).map((one) => [one.version, one.body])).toEqual([
    [2, '改'],
    [1, '答'],
  ])
  expect((await call('DELETE', address, { headers: world.staff })).status).toBe(204)
  expect(await items(`/threads/${ids.id}/comments`)).toMatchObject([
    { body: '**问**', deletedAt: null },
    { body: '', html: '', deletedAt: time },
  ])
  const resolution = { resolvedBy: { id: world.people.editor.id, name: text }, resolvedAt: time }
  const put = await ask('PUT', `/threads/${ids.id}/resolution`, { headers: world.editor })
  expect(put).toMatchObject({ status: 200, json: { resolution, commentCount: 1 } })
  expect(await get(`/threads/${ids.id}`)).toMatchObject({ ...ids, resolution, commentCount: 1 })
  expect(
    (await ask('DELETE', `/threads/${ids.id}/resolution`, { headers: world.editor })).json.resolution,
  ).toBeNull()
})

it('agreement, conclusion, hiding, closure and place are put and taken away', async () => {
  const { editor, staff } = world.people
  const started = await ask('POST', `/takeaways/${world.point}/threads`, {
    headers: world.staff,
    json: { body: '问' },
  })
  const thread = `/threads/${started.json.id}`
  const first = (started.json.comment as Item).id as string
  const by = (headers: Record<string, string>) => (method: Method, address: string, json?: object) =>
    ask(method, address, { headers, json })
  const [asEditor, asStaff] = [by(world.editor), by(world.staff)]
  const second = (await asStaff('POST', `${thread}/comments`, { body: '答' })).json.id as string
  const one = { id: editor.id, name: editor.name }
  expect((await asEditor('PUT', `/comments/${first}/agreement`)).json.agreement).toEqual({
    count: 1,
    mine: true,
    people: [one],
  })
  expect((await asEditor('DELETE', `/comments/${first}/agreement`)).json.agreement).toMatchObject({
    count: 0,
  })
  expect(await asStaff('PUT', `/comments/${first}/agreement`)).toMatchObject({ status: 422 })
  expect((await asEditor('PUT', `${thread}/conclusion`, { commentId: first })).json.conclusion).toEqual({
    commentId: first,
    body: '问',
    html: '<p>问</p>',
    author: { id: staff.id, name: staff.name },
    setBy: one,
    setAt: time,
  })
  expect((await asStaff('DELETE', `${thread}/conclusion`)).json.conclusion).toBeNull()
  const hidden = await asEditor('PUT', `/comments/${second}/hiding`, { reason: '离题' })
  expect(hidden.json).toMatchObject({ hiding: { reason: '离题', hiddenBy: one, hiddenAt: time }, body: '答' })
  const seen = await ask('GET', `${thread}/comments`, { headers: world.viewer })
  expect((seen.json.items as Item[])[1]).toMatchObject({ body: '', html: '', hiding: null, hiddenAt: time })
  expect(await asEditor('PUT', `/comments/${second}/hiding`, {})).toMatchObject({ status: 422 })
  expect((await asEditor('DELETE', `/comments/${second}/hiding`)).json).toMatchObject({ hiddenAt: null })
  const closed = await asEditor('PUT', `${thread}/closure`, { reason: '已办结' })
  expect(closed.json.closure).toEqual({ closedBy: one, closedAt: time, reason: '已办结' })
  expect(await asStaff('POST', `${thread}/comments`, { body: '还说' })).toMatchObject({ status: 422 })
  expect((await asEditor('DELETE', `${thread}/closure`)).json.closure).toBeNull()
  expect(await items(`${thread}/comments?q=${encodeURIComponent('答')}`)).toMatchObject([{ id: second }])
  const other = (await items('/takeaways?limit=2')).find((point) => point.id !== world.point)?.id
  const apart = await asEditor('PUT', `/comments/${second}/place`, { takeawayId: other })
  expect(apart.json).toEqual({ id: second, threadId: id, takeawayId: other })
  const moved = await asEditor('PUT', `${thread}/place`, { takeawayId: other, reason: '说的是那里' })
  expect(moved.json).toMatchObject({
    takeawayId: other,
    moved: { movedBy: one, movedAt: time, from: { takeawayId: world.point, code: 'P-1' } },
    departures: [{ commentId: second, takeawayId: other, code: text }],
  })
})

it('what became of an opinion is put with the resolution, the conclusion or by itself', async () => {
  const started = await ask('POST', `/takeaways/${world.point}/threads`, {
    headers: world.staff,
    json: { body: '问' },
  })
  const thread = `/threads/${started.json.id}`
  const commentId = (started.json.comment as Item).id
  const put = (part: string, json: object) => ask('PUT', `${thread}/${part}`, { headers: world.editor, json })
  const one = { id: world.people.editor.id, name: world.people.editor.name }
  expect(started.json).toMatchObject({ outcome: null })
  const resolved = await put('resolution', { outcome: 'partly', reason: '已列入计划' })
  const partly = { kind: 'partly', reason: '已列入计划', setBy: one, setAt: time }
  expect(resolved).toMatchObject({ status: 200, json: { resolution: { resolvedBy: one }, outcome: partly } })
  expect(resolved.json.outcome).toEqual(partly)
  expect((await items(`/takeaways/${world.point}/threads`)).map((row) => row.outcome)).toContainEqual(partly)
  expect((await put('conclusion', { commentId, outcome: 'adopted' })).json.outcome).toMatchObject({
    kind: 'adopted',
    reason: '',
  })
  expect((await put('outcome', { outcome: 'rejected' })).json.outcome).toMatchObject({ kind: 'rejected' })
  expect((await put('outcome', { outcome: null })).json.outcome).toBeNull()
  expect(await put('outcome', {})).toMatchObject({ status: 422 })
  expect(await put('outcome', { outcome: 'held' })).toMatchObject({ status: 422 })
  expect(await put('outcome', { outcome: null, reason: '缓议' })).toMatchObject({ status: 422 })
  const viewed = await ask('PUT', `${thread}/outcome`, {
    headers: world.viewer,
    json: { outcome: 'adopted' },
  })
  expect(viewed.status).toBe(403)
})

it('figures and terms carry their sentence and its place', async () => {
  const figures = await items('/figures')
  expect(figures.map((one) => one.value)).toEqual(expect.arrayContaining(['300多', '891']))
  for (const one of figures) {
    expect(one).toMatchObject({
      ...figure,
      ...range,
      territory: one.territory,
      date: one.date,
      takeawayId: id,
    })
    expect(one.quote).toContain(one.value)
  }
  for (const one of await items(`/terms?report=${world.slug}`))
    expect(one).toMatchObject({ id, name: text, meaning: text, ...range, takeawayId: id })
})

it('a summary goes in with its points, is read, changed, exported and deleted', async () => {
  const json = {
    title: '小结',
    report: world.slug,
    intro: '引',
    items: [{ takeawayId: world.point, discussion: true }],
  }
  const made = await ask('POST', '/summaries', { headers: world.staff, json })
  expect(made).toEqual({ status: 201, json: { id } })
  const address = `/summaries/${made.json.id}`
  expect(await get(address)).toMatchObject({
    ...json,
    items: [{ takeawayId: world.point, discussion: 'full', code: 'P-1', kind: 'practice', title: text }],
    missing: 0,
    version: 1,
    createdAt: time,
    can: { edit: true },
  })
  expect(await items('/summaries')).toContainEqual(expect.objectContaining({ id: made.json.id, count: 1 }))
  const changed = await ask('PATCH', address, { headers: world.staff, json: { title: '改', version: 1 } })
  expect(changed.json).toEqual({ id: made.json.id, version: 2 })
  for (const [format, type] of [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['md', 'text/markdown; charset=utf-8'],
  ]) {
    const file = await call('GET', `${address}/export?format=${format}`, { headers: world.staff })
    expect(file.headers.get('content-type')).toBe(type)
    expect(file.headers.get('content-disposition')).toContain(`${encodeURIComponent('改')}.${format}`)
    expect(Number(file.headers.get('content-length'))).toBe((await file.arrayBuffer()).byteLength)
  }
  expect((await call('GET', `${address}/export?format=exe`, { headers: world.staff })).status).toBe(422)
  expect((await call('DELETE', address, { headers: world.staff })).status).toBe(204)
  expect((await call('GET', address, { headers: world.staff })).status).toBe(404)
})

it('a summary is shared, finished, duplicated, and its versions are read', async () => {
  const { viewer, staff, editor } = world.people
  const assignment = { leadUnit: '市科技局', deadline: '2024年6月底前' }
  const made = await ask('POST', '/summaries', {
    headers: world.staff,
    json: {
      title: '合写',
      outline: [
        { kind: 'heading', text: '一' },
        { kind: 'point', takeawayId: world.point, ...assignment },
      ],
    },
  })
  const address = `/summaries/${made.json.id}`
  const put = (path: string, json?: object, headers = world.staff) =>
    ask('PUT', `${address}/${path}`, { headers, json })
  expect((await call('GET', address, { headers: world.viewer })).status).toBe(404)
  expect(await put('shares', { shares: [{ userId: viewer.id, level: 'read' }] })).toMatchObject({
    status: 204,
  })
  const { shares, partners } = await get(`${address}/shares`)
  expect(shares).toEqual([{ kind: 'person', id: viewer.id, name: viewer.name, level: 'read' }])
  expect(partners).toContainEqual({ kind: 'person', id: editor.id, name: editor.name, department: null })
  const seen = await ask('GET', address, { headers: world.viewer })
  expect(seen.json.outline).toMatchObject([{ kind: 'heading' }, assignment])
  expect(seen.json).toMatchObject({ template: 'study', can: { edit: false, share: false }, changes: [] })
  const listed = await ask<{ items: Item[] }>('GET', '/summaries?whose=shared', { headers: world.viewer })
  expect(listed.json.items).toMatchObject([{ id: made.json.id, grant: 'read', finishedAt: null }])

  await ask('PATCH', address, { headers: world.staff, json: { title: '合写二', outline: [], version: 1 } })
  const versions = await get(`${address}/versions`)
  expect(versions).toMatchObject({ version: 2, items: [{ version: 2 }, { version: 1, title: '合写' }] })
  expect(await get(`${address}/versions/1`)).toMatchObject({
    title: '合写',
    savedAt: time,
    savedBy: { id: staff.id, name: staff.name },
    outline: [
      { kind: 'heading', level: 1, text: '一' },
      { kind: 'point', takeawayId: world.point, ...assignment },
    ],
    can: { restore: true },
  })

  expect(await put('finish', { version: 1 })).toMatchObject({ status: 409 })
  expect(await put('finish', { version: 2 })).toMatchObject({ status: 204 })
  expect(await get(address)).toMatchObject({ finished: { at: time, by: staff.name } })
  const refused = await ask('PATCH', address, { headers: world.staff, json: { title: '三', version: 2 } })
  expect(refused.status).toBe(422)
  const newId = crypto.randomUUID()
  const copy = await ask('POST', `${address}/duplicates`, {
    headers: world.editor,
    json: { title: '副本', newId },
  })
  expect(copy).toEqual({ status: 201, json: { id: newId } })
  expect(await ask('DELETE', `${address}/finish`, { headers: world.staff })).toMatchObject({ status: 204 })
  expect(await get(address)).toMatchObject({ finished: null })
})

it('what changed in the source of a point is shown, kept, shown again and taken over', async () => {
  const point = await ask('POST', '/takeaways', {
    headers: world.editor,
    json: { report: world.slug, kind: 'insight', title: '题', statement: '原先' },
  })
  const id = point.json.id as string
  const made = await ask('POST', '/summaries', {
    headers: world.staff,
    json: { title: '变化', items: [{ takeawayId: id }] },
  })
  const address = `/summaries/${made.json.id}`
  const rewrite = (statement: string, version: number) =>
    ask('PATCH', `/takeaways/${id}`, { headers: world.editor, json: { statement, version } })
  const changes = async () => (await get(address)).changes as Item[]
  await rewrite('后来', 1)
  const [change] = await changes()
  expect(change).toMatchObject({ changed: [{ part: 'statement', before: ['原先'], after: ['后来'] }] })
  const settle = (action: string) =>
    call('PUT', `${address}/points/${change?.partId}/${action}`, { headers: world.staff })
  expect((await settle('dismissal')).status).toBe(204)
  expect(await changes()).toEqual([])
  await rewrite('再后来', 2)
  expect(await changes()).toHaveLength(1)
  expect((await settle('refresh')).status).toBe(204)
  expect(await changes()).toEqual([])
})

it('search says kind, address, title and marked words', async () => {
  const hits = (await items('/search?q=自贸')) as { snippet: string; ranges: [number, number][] }[]
  expect(hits.length).toBeGreaterThan(1)
  for (const hit of hits) {
    expect(hit).toMatchObject({
      kind: expect.stringMatching(
        /^(takeaway|paragraph|evidence|figure|term|annotation|comment|summary|person)$/,
      ),
      id,
      url: text,
      title: text,
    })
    for (const [start, end] of hit.ranges) expect([...hit.snippet].slice(start, end).join('')).toBe('自贸')
  }
  expect((await items('/search?q=上海&in=comment')).every((hit) => hit.kind === 'comment')).toBe(true)
})

it('people are named to all, their sign-in to nobody but themselves', async () => {
  const people = await items('/people?limit=100')
  for (const one of people) expect(Object.keys(one).sort()).toEqual(['department', 'id', 'name', 'role'])
  expect(people.map((one) => one.id)).toContain(world.people.editor.id)
  expect(await get('/me')).toEqual({
    id: world.people.staff.id,
    name: world.people.staff.name,
    role: 'staff',
    department: null,
    email: `${world.people.staff.id}@example.test`,
    username: world.people.staff.username,
    unread: 0,
  })
})

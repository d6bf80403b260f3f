import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

const mostQueries = 6
const mostQueriesOfTakeaway = 5
test.describe.configure({ mode: 'serial' })

/** What the workers do afterwards, and every quarter of a minute for exports left lying, is nobody's request. */
const worker = [
  'SAVEPOINT|"Projection"|AS "eventId"|INSERT INTO "Notification"|INSERT INTO "Follow"|^ *WITH (concerned|added) |"Email"',
  '^DELETE FROM "public"\\."Notification" WHERE [^ ]+"readAt" <',
  '^ *WITH alive|^DELETE FROM "public"\\."Export"',
  '^ *UPDATE "WebhookDelivery"|^DELETE FROM "public"\\."WebhookDelivery"',
].join('|')

/**
 * What the database does of itself with an event, and numbering it afterwards ("number_events"), and with the counts of
 * open discussions: no query of the request.
 */
const numbering = [
  '^(SELECT "number_events"|SELECT pg_advisory_xact_lock|INSERT INTO "Event"|WITH waiting AS|SELECT pg_notify.[^,]*, position',
  '|SELECT \\$?[0-9]+ FROM "Thread" WHERE "(id|annotationId)" = [^ ]+ (ORDER BY "id" )?FOR NO KEY UPDATE|UPDATE "Thread" t SET "open"',
  '|UPDATE "Takeaway" SET "open|(INSERT INTO|UPDATE) "(OpenAnnotationThreads|TakeawayComments)"|SELECT "?(shard_of|add_open|add_takeaway)|SELECT \\* FROM "Annotation" WHERE "id" = thread)',
].join('')

/** How many statements the database saw while this ran; frames of transactions and beats of listeners are none. */
async function statements(run: () => Promise<unknown>): Promise<{ count: number; list: string[] }> {
  const client = new Client({ connectionString: readDatabaseUrl() })
  await client.connect()
  await client.query('SELECT pg_stat_statements_reset()')
  await run()
  const { rows } = await client.query<{ query: string; calls: string }>(
    `SELECT query, calls FROM pg_stat_statements
     WHERE query !~* '^(BEGIN|COMMIT|ROLLBACK|SET |SELECT pg_stat_statements|DEALLOCATE|SELECT \\$1$)'
       AND query !~ '${numbering}' AND query !~ '${worker}' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  await client.end()
  return {
    count: rows.reduce((sum, row) => sum + Number(row.calls), 0),
    list: rows.map((row) => `${row.calls} × ${row.query.replace(/\s+/g, ' ').slice(0, 120)}`),
  }
}

test('no page or call of the interface asks the database more than six times', async ({ as }) => {
  test.setTimeout(240_000)
  const page = await alone(await as('admin@example.test'))
  const id = await takeawayId(page, 'P-1')
  const made = await page.request.post('/api/v1/summaries', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { title: '预算', items: [{ takeawayId: id, discussion: true }] },
  })
  const summary = (await made.json()).id as string
  const added = await page.request.post('/api/v1/webhooks', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { name: '预算', url: 'http://10.0.0.1/', events: ['summary.finished'] },
  })
  const hook = (await added.json()).id as string
  // What makes it asks as well: how often the request itself does, an integration test counts.
  await page.request.get(rest(`summaries/${summary}/export?format=docx`))
  const { items } = await (await page.request.get(rest('exports'))).json()
  const file = items[0].id as string
  const begun = await page.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { body: '预算' },
  })
  const { id: thread, comment } = (await begun.json()) as { id: string; comment: { id: string } }
  const ofTakeaway = [`/takeaways/${id}?thread=${thread}`, `/takeaways/${id}?thread=${thread}&find=预算`]
  const paths = [
    ...ofTakeaway,
    ...[
      `/threads/${thread}/move`,
      `/threads/${thread}/lock`,
      `/threads/${thread}/outcome`,
      `/comments/${comment.id}/actions`,
      `/comments/${comment.id}/move`,
      `/comments/${comment.id}/history`,
    ],
    ...[`threads/${thread}/comments?q=预算`, `comments/${comment.id}/history`].map(rest),
    ...['/', '/reports', '/reports/shanghai-2024', '/takeaways', `/takeaways/${id}`, `/takeaways/${id}/edit`],
    ...['/takeaways/new?report=shanghai-2024', '/figures', '/terms', '/summaries', '/summaries/new'],
    ...['revisions', 'revisions/compare', 'revisions/unsettled'].map(
      (part) => `/reports/shanghai-2024/${part}`,
    ),
    ...['/threads?waiting=true', `/threads?report=shanghai-2024&thread=${thread}`, rest('threads')],
    ...[
      '/annotations',
      '/annotations?report=shanghai-2024',
      '/annotations/new?report=shanghai-2024&start=0&end=10',
    ],
    ...['share', 'changes', 'versions', 'versions/1', 'exports'].map(
      (part) => `/summaries/${summary}/${part}`,
    ),
    ...['/summaries?whose=shared', '/summaries/templates', '/summaries/layout-check'],
    ...['shares', 'versions', 'versions/1'].map((part) => rest(`summaries/${summary}/${part}`)),
    ...[
      `/summaries/${summary}`,
      `/summaries/${summary}/edit`,
      '/people',
      '/settings',
      '/search?q=上海',
      '/search?q=上海&report=shanghai-2024',
    ],
    ...[
      '/inbox',
      '/inbox?state=unread',
      '/settings/notifications',
      '/people/mail',
      '/people/webhooks',
      `/people/webhooks/${hook}`,
      '/activity',
      '/activity?kind=discussion&name=王',
      '/reports/shanghai-2024/activity',
    ],
    ...[
      'reports',
      'reports/shanghai-2024',
      'reports/shanghai-2024/text',
      'reports/shanghai-2024/revisions',
      'reports/shanghai-2024/annotations',
      'annotations',
      'takeaways',
      `takeaways/${id}`,
    ].map(rest),
    ...[
      `takeaways/${id}/threads`,
      `mentionable?takeawayId=${id}&q=bjy`,
      'figures',
      'activity',
      'notifications',
      'reports/shanghai-2024/activity/export',
      'terms',
      'summaries',
      `summaries/${summary}`,
      'people',
      'me',
    ].map(rest),
    ...['exports', `exports/${file}`, `exports/${file}/file`, 'search?q=上海'].map(rest),
  ]
  for (const path of paths) {
    await page.request.get(path)
    const { count, list } = await statements(() => page.request.get(path))
    const most = ofTakeaway.includes(path) ? mostQueriesOfTakeaway : mostQueries
    expect(count > 0 && count <= most ? [] : [path, count, ...list]).toEqual([])
  }
})

test('no write by the interface asks the database more than six times', async ({ as }) => {
  const page = await alone(await as('admin@example.test'))
  const headers = { 'sec-fetch-site': 'same-origin' }
  const text = await (await page.request.get(rest('reports/shanghai-2024/text'))).text()
  const evidence = [{ start: 0, end: 4, quote: [...text].slice(0, 4).join('') }]
  const point = { report: 'shanghai-2024', kind: 'insight', title: '预算', statement: '预算。', evidence }
  const written = {
    ...evidence[0],
    report: 'shanghai-2024',
    kind: 'comment',
    body: '预算',
    visibility: 'staff',
  }
  const over: unknown[] = []
  const write = async (method: 'post' | 'put' | 'patch' | 'delete', path: string, data?: unknown) => {
    let answer: { id: string; version: number } | null = null
    const { count, list } = await statements(async () => {
      const response = await page.request[method](rest(path), { headers, data })
      expect([path, response.status() < 300]).toEqual([path, true])
      if (response.status() !== 204) answer = await response.json()
    })
    if (count > mostQueries) over.push([method, path, count, ...list])
    return answer as unknown as { id: string; version: number }
  }
  const takeaway = await write('post', 'takeaways', point)
  await write('patch', `takeaways/${takeaway.id}`, { version: 1, title: '预算二', evidence })
  const thread = await write('post', `takeaways/${takeaway.id}/threads`, { body: '预算' })
  const comment = await write('post', `threads/${thread.id}/comments`, { body: '预算' })
  await write('patch', `comments/${comment.id}`, { body: '@编辑员 预算二', version: 1 })
  await write('post', `takeaways/${takeaway.id}/threads`, { body: '@编辑员' })
  await write('put', `threads/${thread.id}/conclusion`, { commentId: comment.id })
  await write('put', `threads/${thread.id}/conclusion`, { commentId: comment.id, outcome: 'partly' })
  await write('delete', `threads/${thread.id}/conclusion`)
  await write('put', `threads/${thread.id}/outcome`, { outcome: 'adopted', reason: '预算' })
  await write('put', `comments/${comment.id}/hiding`, { reason: '预算' })
  await write('delete', `comments/${comment.id}/hiding`)
  await write('put', `threads/${thread.id}/closure`, { reason: '预算' })
  await write('delete', `threads/${thread.id}/closure`)
  await write('put', `comments/${comment.id}/place`, { takeawayId: takeaway.id })
  await write('delete', `comments/${comment.id}`)
  await write('put', `threads/${thread.id}/resolution`, { outcome: 'rejected' })
  await write('delete', `threads/${thread.id}/resolution`)
  const annotation = await write('post', 'annotations', written)
  await write('patch', `annotations/${annotation.id}`, { body: '预算二', version: 1 })
  await write('post', `annotations/${annotation.id}/threads`, { body: '预算' })
  await write('delete', `annotations/${annotation.id}`)
  const summary = await write('post', 'summaries', { title: '预算', items: [{ takeawayId: takeaway.id }] })
  await write('patch', `summaries/${summary.id}`, { version: 1, title: '预算二' })
  await write('delete', `takeaways/${takeaway.id}`)
  await write('post', 'reports', { title: '预算', text: '预算。', slug: 'budget' })
  expect(over).toEqual([])
})

/** With no page open whose stream would ask as well, and nothing of the last one still on its way. */
async function alone(page: Page): Promise<Page> {
  await page.goto('about:blank')
  const quiet = () => statements(() => new Promise((done) => setTimeout(done, 500)))
  await expect.poll(async () => (await quiet()).list).toEqual([])
  return page
}

function rest(path: string): string {
  return `/api/v1/${path}`
}

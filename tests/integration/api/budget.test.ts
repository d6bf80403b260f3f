import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { countQueries } from '@/tests/support/count-queries'
import { call, type Method } from './client'
import { type Scene, scene } from './scene'

let world: Scene

beforeAll(async () => {
  world = await scene()
  // The first use of a token in a minute is noted.
  await call('GET', '/me', { headers: world.editor })
})

const post = (address: string, json: object) => call('POST', address, { headers: world.editor, json })
const patch = (address: string, json: object) => call('PATCH', address, { headers: world.editor, json })
const version = async (table: 'takeaway' | 'comment', id: string) =>
  (await prisma()[table as 'takeaway'].findUniqueOrThrow({ where: { id } })).version

const asked =
  (method: Method, address: () => string, json?: () => object) =>
  async (): Promise<() => Promise<Response>> =>
  () =>
    call(method, address(), { headers: world.editor, json: json?.() })

/** Writes as an editor with a token sends them: what asks, what counts the write, and the use case's own. */
const writes: [string, number, () => Promise<() => Promise<Response>>][] = [
  ['POST /reports', 6, async () => () => post('/reports', { title: '题', text: '正文。' })],
  [
    'POST /takeaways',
    6,
    async () => () =>
      post('/takeaways', { report: world.slug, kind: 'insight', title: '题', statement: '述' }),
  ],
  [
    'PATCH /takeaways/{id}',
    6,
    async () => {
      const json = { title: '改', version: await version('takeaway', world.point) }
      return () => patch(`/takeaways/${world.point}`, json)
    },
  ],
  [
    'POST /takeaways/{id}/threads',
    6,
    async () => () => post(`/takeaways/${world.point}/threads`, { body: '问' }),
  ],
  [
    'POST /threads/{id}/comments',
    6,
    async () => () => post(`/threads/${world.thread}/comments`, { body: '答' }),
  ],
  [
    'POST /threads/{id}/comments that names somebody',
    6,
    async () => () => post(`/threads/${world.thread}/comments`, { body: '@编辑 @综合处' }),
  ],
  [
    'PATCH /comments/{id}',
    6,
    async () => {
      const json = { body: '改', version: await version('comment', world.comment) }
      return () => patch(`/comments/${world.comment}`, json)
    },
  ],
  ['PUT /comments/{id}/agreement', 6, asked('PUT', () => `/comments/${world.question}/agreement`)],
  ['DELETE /comments/{id}/agreement', 6, asked('DELETE', () => `/comments/${world.question}/agreement`)],
  [
    'PUT /threads/{id}/conclusion',
    6,
    asked(
      'PUT',
      () => `/threads/${world.thread}/conclusion`,
      () => ({ commentId: world.comment }),
    ),
  ],
  [
    'PUT /threads/{id}/conclusion with an outcome',
    6,
    asked(
      'PUT',
      () => `/threads/${world.thread}/conclusion`,
      () => ({ commentId: world.comment, outcome: 'partly' }),
    ),
  ],
  [
    'PUT /threads/{id}/outcome',
    6,
    asked(
      'PUT',
      () => `/threads/${world.thread}/outcome`,
      () => ({ outcome: 'adopted', reason: '已列入' }),
    ),
  ],
  [
    'PUT /threads/{id}/resolution with an outcome',
    6,
    asked(
      'PUT',
      () => `/threads/${world.thread}/resolution`,
      () => ({ outcome: 'rejected' }),
    ),
  ],
  ['DELETE /threads/{id}/resolution', 6, asked('DELETE', () => `/threads/${world.thread}/resolution`)],
  ['DELETE /threads/{id}/conclusion', 6, asked('DELETE', () => `/threads/${world.thread}/conclusion`)],
  [
    'PUT /comments/{id}/hiding',
    6,
    asked(
      'PUT',
      () => `/comments/${world.comment}/hiding`,
      () => ({ reason: '离题' }),
    ),
  ],
  ['DELETE /comments/{id}/hiding', 6, asked('DELETE', () => `/comments/${world.comment}/hiding`)],
  [
    'PUT /threads/{id}/closure',
    6,
    asked(
      'PUT',
      () => `/threads/${world.thread}/closure`,
      () => ({ reason: '已办结' }),
    ),
  ],
  ['DELETE /threads/{id}/closure', 6, asked('DELETE', () => `/threads/${world.thread}/closure`)],
  [
    'PUT /comments/{id}/place',
    6,
    asked(
      'PUT',
      () => `/comments/${world.comment}/place`,
      () => ({ takeawayId: world.point }),
    ),
  ],
  [
    'PUT /threads/{id}/place',
    6,
    async () => {
      const other = await prisma().takeaway.findFirstOrThrow({ where: { code: 'P-2', deletedAt: null } })
      return () =>
        call('PUT', `/threads/${world.thread}/place`, {
          headers: world.editor,
          json: { takeawayId: other.id },
        })
    },
  ],
  [
    'PATCH /summaries/{id}',
    6,
    async () => {
      const made = await post('/summaries', { title: '题' })
      const { id } = (await made.json()) as { id: string }
      return () =>
        call('PATCH', `/summaries/${id}`, {
          headers: world.editor,
          json: { version: 1, title: '改', items: [{ takeawayId: world.point }] },
        })
    },
  ],
  [
    'GET /summaries/{id}/export',
    6,
    async () => () => call('GET', `/summaries/${world.summary}/export?format=md`, { headers: world.editor }),
  ],
  [
    'POST /summaries',
    6,
    async () => () => post('/summaries', { title: '题', items: [{ takeawayId: world.point }] }),
  ],
]

it.each(writes)('%s asks the database at most %i times', async (_, most, prepare) => {
  const run = await prepare()
  let status = 0
  const count = await countQueries(async () => {
    status = (await run()).status
  })
  expect(status).toBeLessThan(300)
  expect(count).toBeLessThanOrEqual(most)
})

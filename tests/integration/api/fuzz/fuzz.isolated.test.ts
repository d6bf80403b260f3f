import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, it, vi } from 'vitest'
import { prisma } from '@/lib/db'
import { seededRandom } from '@/tests/bench/random'
import { accessToken } from '@/tests/integration/people/scene'
import { sendRest } from '@/tests/support/rest'
import { expectDescribed, operations } from '../client'
import { bodies, type Scene, scene } from '../scene'
import { type DescribedOperation, type FuzzedRequest, type FuzzMaterial, fuzzRequest } from './requests'

/** What the last request failed for. */
const failure = vi.hoisted(() => ({ error: undefined as unknown }))
vi.mock(import('@/lib/log'), async (original) => ({
  ...(await original()),
  logRequestError: (error: unknown) => {
    failure.error = error
  },
}))

/** A few in each run of the tests; `npm run bench -- --fuzz 20000` sends more. */
const count = Number(process.env.FUZZ_REQUESTS ?? 300)
const seed = Number(process.env.FUZZ_SEED ?? 20240220)
const between = 25

let world: Scene

beforeAll(async () => {
  world = await scene()
})

it(`answers ${count} odd requests as the document says, and fails at none`, {
  timeout: 3_600_000,
}, async () => {
  const random = seededRandom(seed)
  const material = await toMaterial()
  const statuses = new Map<number, number>()
  const faults: string[] = []
  for (let sent = 0; sent < count; sent++) {
    // How much one may write in a minute is another test's.
    if (sent % between === 0) await prisma().rateLimit.deleteMany()
    const request = fuzzRequest(operations as DescribedOperation[], material, random)
    const answer = await sendRest(request.method, request.address, request)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const fault = await faultOf(request, answer.clone())
    if (fault) {
      faults.push(`${sent}: ${request.method} ${request.address} ${describeBody(request)}: ${fault}`)
      console.log(faults.at(-1))
    }
    await learn(request, answer, material)
  }
  const counted = [...statuses].sort(([one], [other]) => one - other)
  if (count > 300) console.log(counted.map(([status, times]) => `${status}: ${times}`).join(', '))
  expect(faults).toEqual([])
  // Neither all refused nor all done.
  const done = counted.filter(([status]) => status < 300).reduce((sum, [, times]) => sum + times, 0)
  expect(done).toBeGreaterThan(count / 20)
  expect(done).toBeLessThan(count * 0.8)
})

async function toMaterial(): Promise<FuzzMaterial> {
  const { viewer, staff, editor, admin } = world.people
  const tokens = await Promise.all([
    ...[viewer, staff, staff, editor, editor].map(({ id }) => accessToken(id)),
    accessToken(admin.id, 'admin'),
    accessToken(editor.id, 'read'),
  ])
  const ids = new Map([
    ['reports', [world.slug]],
    ['takeaways', [world.point]],
    ['annotations', [world.annotation]],
    ['threads', [world.thread]],
    ['comments', [world.comment, world.question]],
    ['summaries', [world.summary]],
    ['templates', [world.template]],
    ['exports', [world.done]],
    ['webhooks', []],
    ['feedback', []],
    ['people', [staff.id]],
  ])
  return { tokens, ids, bodies }
}

async function faultOf({ operation, method }: FuzzedRequest, answer: Response): Promise<string | null> {
  if (answer.status >= 500) return `${answer.status} ${(failure.error as Error | undefined)?.stack}`
  const meant = operations.find(({ name }) => name === operation)
  if (method !== meant?.method) return null
  try {
    // Not modified has no body, and what an address does not lead to is not of its operation.
    if (answer.status !== 304) await expectDescribed(await unpack(answer), meant.described)
    return null
  } catch (error) {
    return (error as Error).message.slice(0, 500)
  }
}

async function unpack(answer: Response): Promise<Response> {
  const encoding = answer.headers.get('content-encoding')
  if (!encoding) return answer
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const body = encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)
  return new Response(new Uint8Array(body), answer)
}

const maxKnown = 30

/** Adds what was made to what later requests may be about. */
async function learn({ operation, method }: FuzzedRequest, answer: Response, { ids }: FuzzMaterial) {
  if (method !== 'POST' || answer.status !== 201) return
  const known = ids.get(operation.split('/').at(-1) ?? '')
  const made = await answer.json().catch(() => ({}))
  const id = made.slug ?? made.id
  if (!known || typeof id !== 'string') return
  known.push(id)
  if (known.length > maxKnown) known.splice(1, 1)
}

function describeBody({ body }: FuzzedRequest): string {
  return typeof body === 'string' ? body.slice(0, 300) : ''
}

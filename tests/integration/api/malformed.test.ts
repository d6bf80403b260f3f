import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { call, operations } from './client'
import { addressOf, bodies, type Scene, scene } from './scene'

const texts = ['', '\0', 'x'.repeat(3000), '\u202e%_\\', "'", 'true']
const numbers = ['-1', '1e400', '2147483648', '99999999999999999999']
const hardTexts = ['\0', 'x'.repeat(3000), '99999999999999999999']
const days = ['0001-01-01', '1969-12-31', '9999-12-31']
const values: unknown[] = [
  ...[...texts, ...numbers, null, true, -1, 1.5, 2 ** 31, 1e300, {}, [], [null], ['\0']],
  ...['\ud800', '2024-02-30', '0000-01-01', '9999-12-31T23:59:59Z', 'https://[', 'javascript:1'],
]

/** What a parser lets pass and a database may not. */
const hardValues: unknown[] = [
  '\0',
  '\ud800',
  'x'.repeat(3000),
  null,
  2 ** 31,
  1e300,
  ['\0'],
  '9999-12-31T23:59:59Z',
]

let world: Scene

beforeAll(async () => {
  world = await scene()
})

// How many may be sent in a minute, or made at once, is another test's.
const relent = async () => {
  await prisma().rateLimit.deleteMany()
  await prisma().export.deleteMany({ where: { id: { not: world.done } } })
}
beforeEach(relent)

const met = new Set<string>()

/** Whether a field of this name and shape has been met in an operation before. */
function isMet(name: string, shape: unknown): boolean {
  const key = `${name} ${JSON.stringify(shape)}`
  if (met.has(key)) return true
  met.add(key)
  return false
}

/** Done or refused, but not failed. */
const fine = (status: number) => ([200, 201, 202, 204, 404, 409, 422].includes(status) ? 'fine' : status)

/** Whose it is. */
function owner(path: string) {
  if (/^\/(webhooks|feedback)/.test(path)) return world.admin
  return path.startsWith('/summaries') ? world.staff : world.editor
}

describe.each(operations)('$name', ({ name: operation, path, method, described }) => {
  const parameters = described.parameters.filter((one) => one.in === 'query')
  const inQuery = parameters.map((one) => one.name)
  // What is searched, and a file that is made at once.
  const usual = { q: '上海', format: 'json' }
  const required = Object.fromEntries(Object.entries(usual).filter(([name]) => inQuery.includes(name)))
  const body = described.requestBody?.content['application/json']?.schema.properties ?? {}

  it('answers every odd place', async () => {
    if (!path.includes('{')) return
    const shapes = described.parameters.filter((one) => one.in === 'path')
    const asked = isMet('path', shapes) ? hardTexts : [...texts, ...numbers]
    for (const text of asked.filter((one) => one.trim() !== '')) {
      const address = path.replace(/\{\w+\}/, encodeURIComponent(text))
      const json = bodies[operation]
      const { status } = await call(method, address, { headers: owner(path), json })
      expect([text, fine(status)]).toEqual([text, 'fine'])
    }
  })

  it.each([...inQuery, 'unknown'])('answers every odd ?%s=', async (name) => {
    if (method !== 'GET') return
    // What no operation reads, or one has read already, needs no list of its own.
    const parameter = parameters.find((one) => one.name === name)
    const isShort = !parameter || isMet(name, parameter.schema)
    for (const text of isShort ? hardTexts : [...texts, ...numbers, ...days]) {
      const query = new URLSearchParams({ ...required, [name]: text })
      const { status } = await call('GET', `${addressOf(path, world)}?${query}`, { headers: owner(path) })
      expect([text, fine(status)]).toEqual([text, 'fine'])
    }
  })

  it.each(Object.keys(body))('answers every odd %s', async (name) => {
    for (const value of isMet(name, body[name]) ? hardValues : values) {
      const json = { ...bodies[operation], [name]: value }
      const { status } = await call(method, addressOf(path, world), { headers: owner(path), json })
      if (path.endsWith('/exports')) await relent()
      expect([value, fine(status)]).toEqual([value, 'fine'])
    }
  })
})

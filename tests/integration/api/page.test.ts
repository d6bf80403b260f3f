import { beforeAll, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { editComment } from '@/lib/discussion/edit-comment'
import { reviseReport } from '@/lib/revisions/revise-report'
import { annotation } from '@/prisma/factories/annotation'
import { report } from '@/prisma/factories/report'
import { ask, pages } from './client'
import { type Scene, scene } from './scene'

let world: Scene
let revised: string

beforeAll(async () => {
  world = await scene()
  const { editor } = world.people
  for (let version = 1; version < 4; version++)
    await editComment({ actor: editor }, { id: world.comment, version, body: `第${version}次改` })
  for (let count = 0; count < 3; count++) await report()
  const about = await report()
  revised = about.slug
  for (let count = 1; count < 5; count++) {
    await annotation(about, editor.id, [0, count])
    await reviseReport({ actor: editor }, { slug: revised, text: `第${count}版` })
  }
  const whole = await prisma().report.findUniqueOrThrow({
    where: { slug: world.slug },
    include: { revisions: true },
  })
  // Two at each place.
  for (let count = 0; count < 6; count++)
    await annotation(whole, editor.id, [Math.floor(count / 2), 4], { kind: 'highlight' })
})

/** Every list of the interface, by what names an item. */
const lists: [string, (world: Scene) => string, string][] = [
  ['reports', () => '/reports', 'slug'],
  ['takeaways in the order of the report', () => '/takeaways', 'id'],
  ['takeaways, newest first', () => '/takeaways?order=newest', 'id'],
  ['takeaways, most discussed first', () => '/takeaways?order=discussed', 'id'],
  ['takeaways of a kind', () => '/takeaways?kind=practice&report=shanghai-2024', 'id'],
  ['threads', (w) => `/takeaways/${w.point}/threads`, 'id'],
  ['threads, newest first', (w) => `/takeaways/${w.point}/threads?order=newest`, 'id'],
  ['comments', (w) => `/threads/${w.thread}/comments`, 'id'],
  ['comments, newest first', (w) => `/threads/${w.thread}/comments?order=newest`, 'id'],
  ['versions of a comment', (w) => `/comments/${w.comment}/history`, 'version'],
  ['annotations', () => '/annotations', 'id'],
  ['annotations in the order of the text', (w) => `/reports/${w.slug}/annotations`, 'id'],
  ['revisions', () => `/reports/${revised}/revisions`, 'number'],
  ['figures', () => '/figures', 'id'],
  ['terms', () => '/terms', 'id'],
  ['people', () => '/people', 'id'],
  ['summaries', () => '/summaries', 'id'],
  ['hits', () => '/search?q=上海', 'id'],
]

describe.each(lists)('%s', (_, address, key) => {
  it('are complete and without repetition, however many come at a time', async () => {
    const at = address(world)
    const whole = (await pages(at, 100, world.staff)).flat().map((item) => item[key])
    expect(whole.length).toBeGreaterThan(3)
    expect(new Set(whole).size).toBe(whole.length)
    for (const limit of [2, 3]) {
      const cut = await pages(at, limit, world.staff)
      expect(cut.flat().map((item) => item[key])).toEqual(whole)
      expect(cut).toHaveLength(Math.ceil(whole.length / limit))
    }
  })

  it('refuse a limit or a cursor that is none, naming it', async () => {
    const at = address(world) + (address(world).includes('?') ? '&' : '?')
    const wrong = ['limit=0', 'limit=101', 'limit=two', 'limit=1.5', 'cursor=x', `cursor=${'A'.repeat(501)}`]
    for (const one of [...wrong, `cursor=${Buffer.from('{}').toString('base64url')}`]) {
      const { status, json } = await ask('GET', at + one, { headers: world.staff })
      expect([one, status, json.errors]).toEqual([
        one,
        422,
        [expect.objectContaining({ path: one.split('=')[0] })],
      ])
    }
  })

  it('never fail over a forged cursor', async () => {
    const at = address(world) + (address(world).includes('?') ? '&' : '?')
    const first = await ask<{ nextCursor: string }>('GET', `${at}limit=2`, { headers: world.staff })
    const place = JSON.parse(Buffer.from(first.json.nextCursor, 'base64url').toString())
    for (const name of Object.keys(place)) {
      for (const value of odd) {
        const forged = Buffer.from(JSON.stringify({ ...place, [name]: value })).toString('base64url')
        const { status } = await ask('GET', `${at}limit=2&cursor=${forged}`, { headers: world.staff })
        expect([name, value, [200, 422].includes(status) ? 'fine' : status]).toEqual([name, value, 'fine'])
      }
    }
  })
})

const odd = [
  ...[null, {}, '', 'x', '\0', -1, 0.5, 2 ** 31, 2 ** 63, 1e300],
  ...['0000-01-01T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '+275760-09-13T00:00:00.000Z'],
]

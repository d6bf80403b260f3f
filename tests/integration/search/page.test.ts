import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { encodeCursor } from '@/lib/cursor'
import { prisma } from '@/lib/db'
import { searchEverything } from '@/lib/search/search-everything'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { countQueries } from '@/tests/support/count-queries'
import { find, scene } from './scene'

let reader: Actor
let slug: string

/** 12 paragraphs, 12 takeaways and 12 comments with one word, four of each kind with the same time. */
beforeAll(async () => {
  const made = await scene(
    Array.from({ length: 12 }, (_, index) => `第${index}段讲临港新片区。`).join('\n\n'),
  )
  reader = made.reader
  slug = made.report.slug
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 4)))
  await prisma().takeaway.createMany({
    data: Array.from({ length: 12 }, (_, index) => ({
      reportId: made.report.id,
      kind: 'insight' as const,
      code: `I-${index}`,
      title: '题',
      statement: '学临港新片区',
      position: 10 + index,
      createdAt: at(index),
    })),
  })
  const { commentIds } = await thread(made.takeaway, made.editor.id, 12)
  for (const [index, id] of commentIds.entries())
    await prisma().comment.update({ where: { id }, data: { body: '临港新片区好', createdAt: at(index) } })
})

describe('pages', () => {
  it.each([1, 5, 36, 100])('of %i hold every hit once', async (limit) => {
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | undefined; ; pages++) {
      const page = await searchEverything({ actor: reader }, { q: '临港', limit, cursor })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items.map((hit) => `${hit.kind} ${hit.id}`))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(pages + 1).toBe(Math.ceil(36 / limit))
    expect(seen).toHaveLength(36)
    expect(new Set(seen).size).toBe(36)
    expect([...new Set(seen.map((one) => one.split(' ')[0]))]).toEqual(['takeaway', 'paragraph', 'comment'])
  })

  it('have the newest of a kind first', async () => {
    const hits = await find(reader, { q: '临港', in: ['comment'] })
    const rows = await prisma().comment.findMany({ where: { id: { in: hits.map((hit) => hit.id) } } })
    const times = hits.map((hit) => rows.find((row) => row.id === hit.id)?.createdAt.getTime() ?? 0)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it.each([
    'nonsense',
    encodeCursor({ rank: 1, weight: 1, at: 1e300, id: 'x' }),
    encodeCursor({ rank: 1, weight: 3, at: 5, id: crypto.randomUUID() }),
    encodeCursor({ rank: 1e40, weight: 1, at: 0, id: crypto.randomUUID() }),
    encodeCursor({ rank: 1, weight: 1, at: 0, id: 'not an id' }),
    encodeCursor({ rank: 1, weight: 1, at: 0, id: '\0' }),
    encodeCursor({ rank: 1 }),
    Buffer.from('null').toString('base64url'),
  ])('refuse a cursor that is none (%#)', async (cursor) => {
    await expect(searchEverything({ actor: reader }, { q: '临港', cursor })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'cursor', message: 'malformed' }],
    })
  })
})

describe('filters', () => {
  it('narrow to kinds, given as a list or as text', async () => {
    const kinds = async (wanted: unknown) => [
      ...new Set((await find(reader, { q: '临港', in: wanted as never })).map((hit) => hit.kind)),
    ]
    expect(await kinds(['comment'])).toEqual(['comment'])
    expect(await kinds('paragraph')).toEqual(['paragraph'])
    expect(await kinds('comment,takeaway')).toEqual(['takeaway', 'comment'])
    expect(await kinds('')).toEqual(['takeaway', 'paragraph', 'comment'])
    await expect(find(reader, { q: '临港', in: 'people' as never })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('narrow to a report; one that is not there or not readable is not-found', async () => {
    const other = await scene('临港新片区之外')
    expect(await find(reader, { q: '临港', report: other.report.slug })).toHaveLength(1)
    expect(await find(reader, { q: '临港', report: slug })).toHaveLength(36)
    expect((await find(reader, { q: '临港', report: '' })).length).toBeGreaterThan(36)
    await prisma().report.update({ where: { id: other.report.id }, data: { audience: 'named' } })
    for (const report of ['no-such-report', other.report.slug])
      await expect(find(reader, { q: '临港', report })).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('refuses an empty question and one of more than 100 characters', async () => {
  for (const q of ['', '   ', '\0', '字'.repeat(101)])
    await expect(find(reader, { q })).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'q' }] })
  expect(await find(reader, { q: '字'.repeat(100) })).toEqual([])
  expect(await find(reader, { q: ' 临\0港 ', limit: 1 })).toHaveLength(1)
})

it('asks nobody in', async () => {
  await expect(searchEverything({ actor: null }, { q: '临港' })).rejects.toMatchObject({
    code: 'unauthenticated',
  })
  expect(await find(await person('viewer'), { q: '临港', limit: 1 })).toHaveLength(1)
})

it('sends one statement, however many hits there are, and another to count', async () => {
  for (const q of ['第7段', '临港', 'lingang']) {
    expect(await countQueries(() => find(reader, { q }))).toBe(1)
    expect(await countQueries(() => find(reader, { q, counts: true }))).toBe(2)
  }
})

import { beforeAll, describe, expect, it } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'
import { encodeCursor } from '@/lib/cursor'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { annotation } from '@/prisma/factories/annotation'
import { refusal } from '@/tests/integration/discussion/scene'
import { placeOf, scene } from './scene'

const long = '甲乙丙丁戊己庚辛壬癸'.repeat(10)
let world: Awaited<ReturnType<typeof scene>>
/** In the order of the text; several have the same start. */
let placed: { id: string; start: number; end: number }[]

beforeAll(async () => {
  world = await scene(long)
  const { author, colleague, report: about } = world
  const rows = await Promise.all(
    Array.from({ length: 24 }, (_, index) => {
      const start = (index % 8) * 10
      const by = index % 3 === 0 ? colleague : author
      return annotation(about, by.id, [start, start + 3 + index], {
        kind: index % 4 === 0 ? 'question' : 'comment',
        tags: index % 6 === 0 ? ['数据'] : [],
      })
    }),
  )
  placed = rows
    .map(({ id, start, end }) => ({ id, start, end }))
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1))
})

type ListInput = Parameters<typeof listAnnotations>[1]
const list = (input: ListInput = {}) =>
  listAnnotations({ actor: world.viewer }, { report: world.report.slug, limit: 100, ...input })
const ids = async (input?: ListInput) => (await list(input)).items.map((one) => one.id)

async function walk(input: ListInput): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await list({ ...input, cursor })
    seen.push(...page.items.map((one) => one.id))
    if (!page.nextCursor) return seen
    cursor = page.nextCursor
  }
}

describe('a list', () => {
  it('of a report is in the order of its text', async () => {
    expect(await ids()).toEqual(placed.map((one) => one.id))
    expect(await ids({ order: 'position' })).toEqual(placed.map((one) => one.id))
  })

  it.each([1, 5, 7, 24, 100])('in pages of %i has each exactly once, in either order', async (limit) => {
    expect(await walk({ limit })).toEqual(placed.map((one) => one.id))
    const newest = await walk({ limit, order: 'newest' })
    expect(new Set(newest).size).toBe(24)
    expect(newest).toEqual(await ids({ order: 'newest' }))
  })

  it('newest first has the newest first', async () => {
    const times = (await list({ order: 'newest' })).items.map((one) => one.createdAt.getTime())
    expect(times).toEqual([...times].sort((one, other) => other - one))
  })

  it('of a window has what reaches into it', async () => {
    const reaching = placed.filter((one) => one.end > 20 && one.start < 41)
    expect(await ids({ from: 20, to: 41 })).toEqual(reaching.map((one) => one.id))
    expect(reaching.length).toBeGreaterThan(5)
    expect(reaching.length).toBeLessThan(24)
    expect(await ids({ from: 5000 })).toEqual([])
  })

  it('is narrowed by kind, person, tag and all of them together', async () => {
    const { author, colleague } = world
    expect(await ids({ kind: 'question' })).toHaveLength(6)
    expect(await ids({ author: colleague.id })).toHaveLength(8)
    expect(await ids({ tag: '数据' })).toHaveLength(4)
    expect(await ids({ kind: 'question', author: colleague.id, tag: '数据' })).toHaveLength(2)
    expect(await ids({ mine: true })).toEqual([])
    const own = await listAnnotations(
      { actor: author },
      { report: world.report.slug, mine: true, limit: 100 },
    )
    expect(own.items).toHaveLength(16)
    expect(await ids({ kind: '', author: '', tag: '', mine: '', open: '' } as never)).toHaveLength(24)
  })

  it('of a takeaway has those on its statement and those inside its evidence', async () => {
    const { author, takeaway, report: about } = world
    const revisionId = about.revisions[0]!.id
    await prisma().evidence.create({
      data: {
        takeawayId: takeaway.id,
        revisionId,
        paragraphKey: 'p1',
        position: 0,
        ...placeOf(long, '甲乙丙'),
        prefix: '',
        suffix: '丁',
      },
    })
    const on = await createAnnotation(
      { actor: author },
      {
        takeawayId: takeaway.id,
        ...placeOf(takeaway.statement, '一张蓝图'),
        kind: 'highlight',
        visibility: 'staff',
      },
    )
    const inside = placed.filter((one) => one.start < 3).map((one) => one.id)
    expect(await ids({ takeaway: takeaway.id })).toEqual([...inside, on.id])
    await deleteAnnotation({ actor: author }, { id: on.id })
  })

  it.each([
    'nonsense',
    encodeCursor({ key: 1e300, id: crypto.randomUUID() }),
    encodeCursor({ key: 1, id: 'x' }),
    encodeCursor({ key: 0.5, id: crypto.randomUUID() }),
  ])('refuses a cursor that is none (%#)', async (cursor) => {
    expect(await refusal(list({ cursor }))).toMatchObject({ code: 'invalid', faults: [{ path: 'cursor' }] })
  })

  it('of a report that is not there is not-found', async () => {
    expect(await refusal(list({ report: 'no-such' }))).toMatchObject({ code: 'not-found' })
  })
})

describe('a collection', () => {
  const collect = (input: Parameters<typeof readCollection>[1] = {}) =>
    readCollection({ actor: world.viewer }, { report: world.report.slug, ...input })

  it('has numbered pages with each exactly once, and says how many there are', async () => {
    const pages = await Promise.all([0, 1, 2, 3].map((page) => collect({ limit: 7, page })))
    expect(pages.map((page) => [page.total, page.page, page.items.length])).toEqual([
      [24, 0, 7],
      [24, 1, 7],
      [24, 2, 7],
      [24, 3, 3],
    ])
    expect(pages.flatMap((page) => page.items.map((one) => one.id))).toEqual(placed.map((one) => one.id))
    expect(await collect({ page: 9 })).toMatchObject({ items: [], total: 24 })
    expect(await collect({ kind: 'question' })).toMatchObject({ total: 6 })
  })

  it('has nothing that was deleted, though words hang on it', async () => {
    const { colleague, author, report: about } = world
    const { id } = await annotation(about, author.id, [0, 3])
    await startThread({ actor: colleague }, { annotationId: id, body: '答' })
    await deleteAnnotation({ actor: author }, { id })
    expect(await ids()).toContain(id)
    const { items, total } = await collect({ limit: 100 })
    expect(items.map((one) => one.id)).not.toContain(id)
    expect(total).toBe(24)
  })
})

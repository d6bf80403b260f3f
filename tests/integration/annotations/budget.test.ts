import { beforeAll, describe, expect, it } from 'vitest'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { readCollection } from '@/lib/annotations/read-collection'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { annotation } from '@/prisma/factories/annotation'
import { countQueries } from '@/tests/support/count-queries'
import { scene } from './scene'

type World = Awaited<ReturnType<typeof scene>> & { ids: string[] }
let few: World
let many: World

/** Reports with so many annotations, every third with a discussion. */
async function worldWith(count: number): Promise<World> {
  const world = await scene()
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const { id } = await annotation(world.report, world.author.id, [0, 4 + (index % 9)], {
      tags: [`t${index}`],
    })
    if (index % 3 === 0) await startThread({ actor: world.colleague }, { annotationId: id, body: '答' })
    ids.push(id)
  }
  return { ...world, ids }
}

beforeAll(async () => {
  few = await worldWith(3)
  many = await worldWith(60)
})

describe('each use case sends at most five statements, however many rows there are', () => {
  const cases: [string, number, (world: World) => Promise<unknown>][] = [
    [
      'list-annotations',
      2,
      (w) => listAnnotations({ actor: w.viewer }, { report: w.report.slug, limit: 100 }),
    ],
    ['read-collection', 3, (w) => readCollection({ actor: w.viewer }, { report: w.report.slug, limit: 100 })],
    ['read-marked-report', 3, (w) => readMarkedReport({ actor: w.viewer }, { report: w.report.slug })],
    ['read-annotation', 3, (w) => readAnnotation({ actor: w.viewer }, { id: w.ids[0]! })],
    ['create-annotation', 5, (w) => w.annotate(w.author, '上海', { visibility: 'staff' })],
    [
      'edit-annotation',
      5,
      (w) => editAnnotation({ actor: w.author }, { id: w.ids[1]!, version: 1, body: '改' }),
    ],
    ['delete-annotation', 4, (w) => deleteAnnotation({ actor: w.author }, { id: w.ids[2]! })],
  ]

  it.each(cases)('%s: %i', async (_, limit, use) => {
    const less = await countQueries(() => use(few))
    const more = await countQueries(() => use(many))
    expect(less).toBeGreaterThan(0)
    expect(more).toBe(less)
    expect(less).toBeLessThanOrEqual(limit)
  })
})

it('reads 2,000 annotations of a report at once with few statements', async () => {
  const world = await scene()
  const row = await annotation(world.report, world.author.id, [0, 4])
  await prisma().annotation.createMany({
    data: Array.from({ length: 2000 }, () => ({ ...row, id: crypto.randomUUID() })),
  })
  const found = await readMarkedReport({ actor: world.viewer }, { report: world.report.slug })
  expect(found).toMatchObject({ total: 2001 })
  expect(found.marks).toHaveLength(2001)
})

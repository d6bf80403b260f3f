import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { browseTakeaways } from '@/lib/takeaways/browse-takeaways'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { takeawayKinds, takeawayOrders } from '@/lib/takeaways/schema'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

let actor: Actor
let first: string
let second: string
const made: { id: string; code: string }[] = []

beforeAll(async () => {
  actor = await person('editor')
  first = (await report()).slug
  second = (await report()).slug
  const caller = { actor }
  for (let index = 0; index < 24; index++) {
    const { id, code } = await createTakeaway(caller, {
      report: index < 20 ? first : second,
      kind: takeawayKinds[index % 4]!,
      theme: index % 3 === 0 ? '产业' : index % 3 === 1 ? '科技' : null,
      title: `第${index}点`,
      titleEn: `Point ${index}`,
      statement: index === 5 ? '达到 100% 与 a_b 的 Path\\C' : '说明',
      evidence: index === 7 ? [{ quote: '跨国公司地区总部达到891家。' }] : [],
    })
    made.push({ id, code })
  }
  const rows = await prisma().takeaway.findMany({
    where: { report: { slug: first } },
    orderBy: { createdAt: 'asc' },
  })
  await thread(rows[3]!, actor.id, 5)
  await thread(rows[3]!, actor.id, 1)
  const closed = await thread(rows[4]!, actor.id, 9)
  await prisma().threadResolution.create({ data: { threadId: closed.id, resolvedById: actor.id } })
})

const ids = async (input: Parameters<typeof listTakeaways>[1]) =>
  (await listTakeaways({ actor }, { limit: 100, ...input })).items.map((one) => one.id)

it('finds plain words in title, English, statement, code and quotes, taking no sign as a wildcard', async () => {
  expect(await ids({ q: '第7点' })).toEqual([made[7]!.id])
  expect(await ids({ q: 'point 12' })).toEqual([made[12]!.id])
  expect(await ids({ q: '地区总部' })).toEqual([made[7]!.id])
  for (const q of ['100%', 'a_b', 'path\\c', '% 与']) expect(await ids({ q })).toEqual([made[5]!.id])
  expect(await ids({ q: '%' })).toEqual([made[5]!.id])
  expect(await ids({ q: 'axb' })).toEqual([])
  expect(await ids({ q: '  ', kind: '', theme: '', report: '', open: '' })).toHaveLength(24)
})

it('narrows by report, kind, theme and open discussion, alone and together', async () => {
  expect(await ids({ report: first })).toEqual(made.slice(0, 20).map((one) => one.id))
  expect(await ids({ kind: 'action', report: second })).toEqual([made[21]!.id])
  expect(await ids({ theme: '产业' })).toHaveLength(8)
  expect(await ids({ open: true })).toEqual([made[3]!.id])
  expect(await ids({ open: 'true', kind: 'practice' })).toEqual([])
  await expect(ids({ report: 'no-such' })).rejects.toMatchObject({ code: 'not-found' })
})

it('counts what each choice would show', async () => {
  const { counts } = await listTakeaways({ actor }, { kind: 'practice', theme: '产业', limit: 1 })
  const matching = (test: (index: number) => boolean) => made.filter((_, index) => test(index)).length
  expect(counts.total).toBe(matching((index) => index % 4 === 0 && index % 3 === 0))
  expect(counts.kinds).toEqual({
    practice: matching((index) => index % 4 === 0 && index % 3 === 0),
    action: matching((index) => index % 4 === 1 && index % 3 === 0),
    method: matching((index) => index % 4 === 2 && index % 3 === 0),
    insight: matching((index) => index % 4 === 3 && index % 3 === 0),
  })
  expect(counts.themes.map(({ name, count }) => [name, count])).toEqual([
    ['产业', matching((index) => index % 4 === 0 && index % 3 === 0)],
    ['科技', matching((index) => index % 4 === 0 && index % 3 === 1)],
  ])
  expect((await listTakeaways({ actor }, { report: first })).counts.open).toBe(1)
})

it.each(takeawayOrders)('pages in the order %s without gap or double', async (order) => {
  const whole = await ids({ order })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listTakeaways({ actor }, { order, limit: 7, cursor })
    seen.push(...page.items.map((one) => one.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(whole)
  expect(new Set(seen).size).toBe(24)
})

it('orders by discussion and by age, and says how much is said', async () => {
  const { items } = await listTakeaways({ actor }, { order: 'discussed', limit: 3 })
  expect(items.map((one) => one.discussion)).toEqual([
    { comments: 9, openThreads: 0 },
    { comments: 6, openThreads: 2 },
    { comments: 0, openThreads: 0 },
  ])
  expect((await ids({ order: 'newest' }))[0]).toBe(made[23]!.id)
})

it('puts together what is alike, each group in the order of the report', async () => {
  const inReport = { limit: 100, report: first }
  const { items: byKind } = await listTakeaways({ actor }, { ...inReport, order: 'kind' })
  const kinds = byKind.map((one) => takeawayKinds.indexOf(one.kind))
  expect(kinds).toEqual([...kinds].sort())
  const ofKind = (list: typeof byKind, kind: string) => list.filter((one) => one.kind === kind)
  const { items: plain } = await listTakeaways({ actor }, { ...inReport, order: 'report' })
  for (const kind of takeawayKinds) expect(ofKind(byKind, kind)).toEqual(ofKind(plain, kind))
  const { items: byTheme } = await listTakeaways({ actor }, { ...inReport, order: 'theme' })
  const changes = byTheme.filter((one, at) => at > 0 && one.theme !== byTheme[at - 1]?.theme)
  expect(changes).toHaveLength(2)
  expect(byTheme.at(-1)?.theme).toBeNull()
})

it('narrows to the first level, and counts that', async () => {
  const parent = await prisma().takeaway.findFirstOrThrow({ where: { report: { slug: second } } })
  const child = {
    report: second,
    kind: 'insight',
    title: '下级',
    statement: '述',
    parentId: parent.id,
  } as const
  const { id } = await createTakeaway({ actor }, child)
  const { items, counts } = await listTakeaways({ actor }, { report: second, top: 'true' })
  expect(items).toHaveLength(4)
  expect([counts.total, counts.kinds.insight]).toEqual([4, 1])
  await prisma().takeaway.delete({ where: { id } })
})

it('refuses a cursor that is none', async () => {
  await expect(listTakeaways({ actor }, { cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'cursor' }],
  })
})

it('is the same list in short, page by page', async () => {
  for (const order of takeawayOrders) {
    let cursor: string | undefined
    do {
      const input = { order, limit: 7, cursor, open: false }
      const [brief, whole] = await Promise.all([
        browseTakeaways({ actor }, input),
        listTakeaways({ actor }, input),
      ])
      expect(brief.items.length).toBeGreaterThan(0)
      const { items, ...rest } = brief
      expect({ ...whole, items: undefined }).toEqual({ ...rest, items: undefined })
      expect(whole.items.map((one, at) => ({ ...one, ...items[at] }))).toEqual(whole.items)
      cursor = brief.nextCursor ?? undefined
    } while (cursor)
  }
})

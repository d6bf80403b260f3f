import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'
import { settleAnchors } from '@/lib/revisions/settle-anchors'
import { findQuote } from '@/lib/text/selector'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { findRange, lines, scene, text } from '@/tests/integration/revisions/scene'
import { countQueries } from '@/tests/support/count-queries'

const next = text({ figure: lines.figure.replace('120', '150') })

/** A report of which one figure changed, with so many annotations on other words of its sentence. */
async function revised(annotations = 2) {
  const made = await scene()
  const start = findQuote(text(), '全市就业人口')[0]!
  const { revisions } = await prisma().report.findUniqueOrThrow({
    where: { id: made.id },
    include: { revisions: true },
  })
  for (let at = 0; at < annotations; at++)
    await annotation({ id: made.id, revisions }, made.author.id, [start, start + 6], { body: `批注${at}` })
  await reviseReport({ actor: made.editor }, { slug: made.slug, text: next })
  const list = async (state: 'waiting' | 'settled' = 'waiting') =>
    listUnsettled({ actor: made.editor }, { slug: made.slug, state })
  const waiting = await list()
  const same = waiting.items.filter((range) => range.sameWords).map(({ id }) => id)
  const accept = (ids: string[], actor = made.editor) =>
    settleAnchors({ actor }, { choice: 'accept', slug: made.slug, revision: 2, ids })
  return { ...made, list, waiting, same, accept }
}

it('shows a changed sentence once with all its marks, and accepts together those with the same words', async () => {
  const { slug, id, editor, figure, waiting, same, accept, list } = await revised()
  expect(waiting.groups).toHaveLength(1)
  expect(waiting.groups[0]!.parts.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same 全市就业人口达到',
    'removed 120',
    'added 150',
    'same 万人,比上年增长三成。',
  ])
  expect(same).toHaveLength(2)
  expect(waiting.items.find((range) => range.id === figure.id)).toMatchObject({ sameWords: false })

  const done = await accept(same)
  expect(done).toMatchObject({ count: 2, status: 'moved' })
  expect((await list()).items.map((range) => range.id)).toEqual([figure.id])
  const current = await prisma().revision.findFirstOrThrow({ where: { reportId: id, number: 2 } })
  expect(await findRange(id, same[0]!)).toMatchObject({ revisionId: current.id, quote: '全市就业人口' })
  const activity = await prisma().activity.findMany({ where: { reportId: id, verb: 'anchor.settled' } })
  expect(activity.map(({ detail }) => detail)).toEqual([expect.objectContaining({ count: 2 })])

  const undo = { choice: 'reopen' as const, slug, revision: 2, settledAt: done.settledAt! }
  expect(await settleAnchors({ actor: editor }, undo)).toMatchObject({ count: 2, status: 'proposed' })
  expect(await list()).toMatchObject({ counts: { waiting: 3, settled: 0 } })
  await expect(settleAnchors({ actor: editor }, undo)).rejects.toMatchObject({ code: 'conflict' })
})

it('accepts nothing whose words differ, and all or none', async () => {
  const { figure, same, accept, list } = await revised()
  await expect(accept([...same, figure.id])).rejects.toMatchObject({ code: 'invalid' })
  await expect(accept([...same, crypto.randomUUID()])).rejects.toMatchObject({ code: 'conflict' })
  expect((await list()).counts).toEqual({ waiting: 3, settled: 0 })
  await expect(accept(same, await person('staff'))).rejects.toMatchObject({ code: 'forbidden' })
})

it('tells the second of two who settle at once, and loses nothing of the first', async () => {
  const { slug, same, editor, accept, list } = await revised()
  const settleOne = settleAnchor(
    { actor: await person('admin') },
    { slug, kind: 'annotation', id: same[0]!, choice: 'orphan', revision: 2 },
  )
  const both = await Promise.allSettled([settleOne, accept(same, editor), accept(same, editor)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => reason.code)).toEqual(['conflict', 'conflict'])
  const settled = await list('settled')
  expect(new Set(settled.items.map(({ settled }) => settled?.at.getTime())).size).toBe(1)
})

it('sends as many statements for many as for few', async () => {
  const [few, many] = [await revised(2), await revised(12)]
  expect(many.same).toHaveLength(12)
  const count = await countQueries(() => few.accept(few.same))
  expect(await countQueries(() => many.accept(many.same))).toBe(count)
})

it('changes a figure to what the new words state, keeps the former value, and goes back and forth with it', async () => {
  const { slug, id, editor, figure, waiting, list } = await revised(0)
  const range = waiting.items[0]!
  expect(range).toMatchObject({
    acceptable: false,
    figure: { value: '120万', restated: '150万', current: null },
  })
  const settle = (choice: object) =>
    settleAnchor({ actor: editor }, {
      slug,
      kind: 'figure',
      id: figure.id,
      revision: 2,
      ...choice,
    } as Parameters<typeof settleAnchor>[1])
  const value = async () => (await prisma().figure.findUniqueOrThrow({ where: { id: figure.id } })).value
  await expect(settle({ choice: 'restate', value: '160万' })).rejects.toMatchObject({ code: 'invalid' })
  const done = await settle({ choice: 'restate', value: '150万' })
  expect(done).toMatchObject({ status: 'moved', value: '150万' })
  expect([await value(), await findRange(id, figure.id)]).toEqual([
    '150万',
    expect.objectContaining({ quote: '全市就业人口达到150万人' }),
  ])
  expect((await list('settled')).items[0]).toMatchObject({ figure: { value: '120万', current: '150万' } })
  const [activity] = await prisma().activity.findMany({ where: { reportId: id, verb: 'anchor.settled' } })
  expect(activity?.detail).toMatchObject({ from: '120万', to: '150万' })

  await adoptRevision({ actor: editor }, { slug, number: 1 })
  expect(await value()).toBe('120万')
  await adoptRevision({ actor: editor }, { slug, number: 2 })
  expect(await value()).toBe('150万')
  await settle({ choice: 'reopen', settledAt: done.settledAt })
  expect([await value(), (await list()).items[0]?.figure]).toEqual([
    '120万',
    expect.objectContaining({ restated: '150万' }),
  ])
})

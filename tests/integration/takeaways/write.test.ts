import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

const actor = await person('editor')
const caller = { actor }

async function desk() {
  const { slug } = await report({ text: '报告\n\n𠀀石可以攻玉。总部891家，总部531家。\n\n第二段。' })
  const make = (title: string, more: Partial<Parameters<typeof createTakeaway>[1]> = {}) =>
    createTakeaway(caller, { report: slug, kind: 'practice', title, statement: title, ...more })
  const order = async () =>
    (await listTakeaways(caller, { report: slug })).items.map((one) => [one.code, one.title].join(' '))
  return { slug, make, order }
}

it('keeps evidence only where position, quote and context agree with the text', async () => {
  const { slug, make } = await desk()
  const wrong = [
    { start: 4, end: 8, quote: '石可以攻' },
    { start: 4, end: 8, quote: '𠀀石可以', prefix: '不是' },
    { start: 4, end: 9, quote: '𠀀石可以' },
  ]
  for (const evidence of wrong) {
    await expect(make('错', { evidence: [{ quote: '第二段。' }, evidence] })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'evidence.1.quote', message: 'quoteMismatch' }],
    })
  }
  const faults = async (quote: string, more = {}) =>
    make('错', { evidence: [{ quote, ...more }] }).catch((error) => error.faults[0].message)
  expect(await faults('没有')).toBe('quoteNotFound')
  expect(await faults('总部')).toBe('quoteNotUnique')
  expect(await faults('报告', { start: 900, end: 902 })).toBe('badRange')
  expect(await prisma().takeaway.count({ where: { report: { slug } } })).toBe(0)

  const made = await make('对', {
    evidence: [
      { start: 4, end: 8, quote: '𠀀石可以' },
      { quote: '总部', suffix: '531' },
      { quote: '第二段。' },
    ],
  })
  const { evidence } = await readTakeaway(caller, { id: made.id })
  expect(evidence.map(({ start, end, quote, paragraph }) => ({ start, end, quote, paragraph }))).toEqual([
    { start: 4, end: 8, quote: '𠀀石可以', paragraph: 'p2' },
    { start: 18, end: 20, quote: '总部', paragraph: 'p2' },
    { start: 27, end: 31, quote: '第二段。', paragraph: 'p3' },
  ])
  expect(evidence[0]).toMatchObject({
    prefix: '报告\n\n',
    context: { before: '', after: '攻玉。' },
  })
})

it('gives codes by kind and place and never twice, and makes unknown themes', async () => {
  const { slug, make } = await desk()
  const parent = await make('甲', { theme: '新主题' })
  expect(parent.code).toBe('P-1')
  expect((await make('子', { parentId: parent.id })).code).toBe('P-1.1')
  expect((await make('行', { kind: 'action', parentId: parent.id })).code).toBe('A-1')
  const gone = await make('乙')
  await deleteTakeaway(caller, { id: gone.id })
  expect((await make('丙')).code).toBe('P-3')
  await make('丁', { theme: '新主题' })
  expect(await prisma().theme.count({ where: { name: '新主题' } })).toBe(1)
  expect((await listTakeaways(caller, { report: slug, theme: '新主题' })).counts.total).toBe(2)
})

it('makes nothing twice when the same id is sent again', async () => {
  const { slug, make } = await desk()
  const id = crypto.randomUUID()
  const first = await make('甲', { id })
  expect(await make('甲', { id })).toMatchObject({ id, code: first.code })
  expect((await listTakeaways(caller, { report: slug })).items).toHaveLength(1)
  expect(await prisma().activity.count({ where: { subjectId: id } })).toBe(1)
})

it('holds two levels and the order through every move', async () => {
  const { make, order } = await desk()
  const a = await make('a')
  const b = await make('b')
  const a1 = await make('a1', { parentId: a.id })
  const a2 = await make('a2', { parentId: a.id })
  expect(await order()).toEqual(['P-1 a', 'P-1.1 a1', 'P-1.2 a2', 'P-2 b'])
  await expect(make('x', { parentId: a1.id })).rejects.toMatchObject({ faults: [{ message: 'tooDeep' }] })

  await moveTakeaway(caller, { id: a2.id, direction: 'up' })
  expect(await order()).toEqual(['P-1 a', 'P-1.2 a2', 'P-1.1 a1', 'P-2 b'])
  await moveTakeaway(caller, { id: a.id, direction: 'down' })
  expect(await order()).toEqual(['P-2 b', 'P-1 a', 'P-1.2 a2', 'P-1.1 a1'])
  expect(await moveTakeaway(caller, { id: a.id, direction: 'down' })).toMatchObject({ moved: false })
  await moveTakeaway(caller, { id: a1.id, parentId: b.id })
  expect(await order()).toEqual(['P-2 b', 'P-1.1 a1', 'P-1 a', 'P-1.2 a2'])
  await moveTakeaway(caller, { id: a2.id, parentId: null, before: b.id })
  expect(await order()).toEqual(['P-1.2 a2', 'P-2 b', 'P-1.1 a1', 'P-1 a'])

  for (const parentId of [a1.id, b.id]) {
    await expect(moveTakeaway(caller, { id: b.id, parentId })).rejects.toMatchObject({
      faults: [{ path: 'parentId', message: 'tooDeep' }],
    })
  }
  await expect(moveTakeaway(caller, { id: a.id, parentId: a1.id })).rejects.toMatchObject({ code: 'invalid' })
  const elsewhere = await (await desk()).make('别处')
  await expect(moveTakeaway(caller, { id: a.id, parentId: elsewhere.id })).rejects.toMatchObject({
    faults: [{ message: 'notTakeaway' }],
  })
})

it('keeps a tree when many move at once', async () => {
  const { slug, make, order } = await desk()
  const all: { id: string }[] = []
  for (const title of ['a', 'b', 'c', 'd']) all.push(await make(title))
  const moves = all.map((one, index) =>
    moveTakeaway(caller, { id: one.id, parentId: all[(index + 1) % all.length]!.id }).catch(() => null),
  )
  await Promise.all([...moves, make('e'), make('f')])
  const rows = await prisma().takeaway.findMany({ where: { report: { slug } }, include: { parent: true } })
  expect(rows).toHaveLength(6)
  expect(rows.every((row) => row.parent === null || row.parent.parentId === null)).toBe(true)
  expect(new Set(rows.map((row) => row.position)).size).toBe(6)
  expect(await order()).toHaveLength(6)
})

it('answers a stale version with what stands now, and changes nothing', async () => {
  const { make } = await desk()
  const { id } = await make('甲', { evidence: [{ quote: '第二段。' }], theme: '主题', titleEn: 'A' })
  const before = await readTakeaway(caller, { id })
  const changed = await editTakeaway(caller, { id, version: 1, title: '甲二' })
  expect(changed).toMatchObject({ version: 2, title: '甲二', titleEn: 'A', theme: '主题' })
  await expect(editTakeaway(caller, { id, version: 1, title: '甲三' })).rejects.toMatchObject({
    code: 'conflict',
    detail: { title: '甲二', version: 2 },
  })
  const kept = [{ quote: '𠀀石可以攻玉。' }, { start: 27, end: 31, quote: '第二段。' }]
  await editTakeaway(caller, { id, version: 2, evidence: kept, theme: null, titleEn: '' })
  const after = await readTakeaway(caller, { id })
  expect(after).toMatchObject({ version: 3, theme: null, titleEn: null, title: '甲二' })
  expect(after.evidence.map((one) => one.quote)).toEqual(['𠀀石可以攻玉。', '第二段。'])
  expect(after.evidence[1]?.id).toBe(before.evidence[0]?.id)
  const both = await Promise.allSettled([
    editTakeaway(caller, { id, version: 3, title: '一' }),
    editTakeaway(caller, { id, version: 3, title: '二' }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('deletes softly, keeps a parent of living points, and restores to the same place', async () => {
  const { make, order } = await desk()
  const a = await make('a')
  const b = await make('b')
  const b1 = await make('b1', { parentId: b.id })
  await make('c')
  await expect(deleteTakeaway(caller, { id: b.id })).rejects.toMatchObject({
    faults: [{ path: '', message: 'hasChildren' }],
  })
  await deleteTakeaway(caller, { id: b1.id })
  await deleteTakeaway(caller, { id: b.id })
  expect(await order()).toEqual(['P-1 a', 'P-3 c'])
  await expect(readTakeaway(caller, { id: b.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(deleteTakeaway(caller, { id: b.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(editTakeaway(caller, { id: b.id, version: 1, title: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(restoreTakeaway(caller, { id: b1.id })).rejects.toMatchObject({
    faults: [{ message: 'parentDeleted' }],
  })
  await make('d')
  await moveTakeaway(caller, { id: a.id, direction: 'down' })
  await restoreTakeaway(caller, { id: b.id })
  await restoreTakeaway(caller, { id: b1.id })
  expect(await order()).toEqual(['P-2 b', 'P-2.1 b1', 'P-3 c', 'P-1 a', 'P-4 d'])
})

it('links practices to actions with a reason, seen from both ends', async () => {
  const { make } = await desk()
  const practice = await make('经验')
  const action = await make('行动', { kind: 'action' })
  const ends = { practiceId: practice.id, actionId: action.id }
  await linkTakeaways(caller, { ...ends, reason: '旧理由' })
  await linkTakeaways(caller, { ...ends, reason: '新理由', reasonEn: 'why' })
  expect((await readTakeaway(caller, { id: practice.id })).links).toMatchObject([
    { direction: 'to', id: action.id, code: 'A-1', reason: '新理由', reasonEn: 'why' },
  ])
  expect((await readTakeaway(caller, { id: action.id })).links).toMatchObject([
    { direction: 'from', id: practice.id, ...ends },
  ])
  const backwards = { practiceId: action.id, actionId: practice.id, reason: '反' }
  await expect(linkTakeaways(caller, backwards)).rejects.toMatchObject({ faults: [{ message: 'linkKinds' }] })
  const far = await (await desk()).make('别处', { kind: 'action' })
  await expect(linkTakeaways(caller, { ...ends, actionId: far.id, reason: '远' })).rejects.toMatchObject({
    faults: [{ message: 'notInReport' }],
  })
  await deleteTakeaway(caller, { id: action.id })
  expect((await readTakeaway(caller, { id: practice.id })).links).toEqual([])
  await restoreTakeaway(caller, { id: action.id })
  await unlinkTakeaways(caller, ends)
  expect((await readTakeaway(caller, { id: practice.id })).links).toEqual([])
  await expect(unlinkTakeaways(caller, ends)).rejects.toMatchObject({ code: 'not-found' })
})

import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { Clock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { formatDate } from '@/lib/i18n/format'
import { reviseReport } from '@/lib/revisions/revise-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { markSummaryDeleted } from '@/lib/summaries/data/write'
import { dismissPointUpdate } from '@/lib/summaries/dismiss-point-update'
import { editSummary } from '@/lib/summaries/edit-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { refreshPoint } from '@/lib/summaries/refresh-point'
import { reopenSummary } from '@/lib/summaries/reopen-summary'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { exportSummary } from '../exports/export-file'
import { discussionScene, withAllSections } from './discussion-scene'
import { plain, quotes, scene, wordsOf } from './scene'

const at = (iso: string): Clock => ({ now: () => new Date(iso), newId: () => crypto.randomUUID() })

/** A summary of a practice linked to an action, of two points in all. */
async function written() {
  const world = await scene(2)
  const { owner, editor, ids } = world
  const [practiceId = '', actionId = ''] = ids
  await linkTakeaways({ actor: editor }, { practiceId, actionId, reason: '原来的理由' })
  const { id } = await createSummary({ actor: owner }, { title: '小结', form: 'working', items: plain(ids) })
  const text = async (actor: Actor) => {
    const { body, order } = await exportSummary({ actor }, { id, format: 'md' })
    return { md: new TextDecoder().decode(body).replace(/\\/g, ''), notes: order.notes }
  }
  const parts = async () => (await readSummary({ actor: owner }, { id })).outline.map((part) => part.id ?? '')
  return { ...world, practiceId, actionId, id, text, parts }
}

it('says the old words whatever becomes of their sources', async () => {
  const { owner, editor, report: about, id, practiceId, actionId, text } = await written()
  await finishSummary({ actor: owner }, { id, version: 1 })
  const before = await text(owner)
  await linkTakeaways({ actor: editor }, { practiceId, actionId, reason: '后来的理由' })
  const later = { title: '后来的标题', statement: '后来的表述', theme: '后来的主题' }
  await editTakeaway({ actor: editor }, { id: practiceId, version: 1, ...later, evidence: [] })
  await deleteTakeaway({ actor: editor }, { id: actionId })
  await reviseReport({ actor: editor }, { slug: about.slug, text: '全新的报告\n\n别的话。' })
  await prisma().report.update({ where: { id: about.id }, data: { title: '后来的报告' } })
  const after = await text(owner)
  expect(after.notes).toEqual(before.notes)
  const made = (md: string) => md.replace(/本文由.*/, '')
  expect(made(after.md)).toBe(made(before.md))
  for (const words of ['要点1的表述', '要点2的表述', '原来的理由', '《学习考察报告》', ...quotes])
    expect(after.md).toContain(words)
  expect(after.md).not.toContain('后来')
  const { document, missing, changed } = await previewSummary({ actor: owner }, { id })
  expect([missing, changed]).toEqual([0, 0])
  expect(wordsOf(document)).toContain('要点2的表述')
})

it('is changed by nobody until it is reopened, and then says what stands', async () => {
  const { owner, admin, editor, id, practiceId, parts, text } = await written()
  await finishSummary({ actor: owner }, { id, version: 1 })
  await editTakeaway({ actor: editor }, { id: practiceId, version: 1, statement: '后来的表述' })
  const [partId = ''] = await parts()
  const changes = (actor: Actor) => [
    () => editSummary({ actor }, { id, version: 1, title: '改' }),
    () => refreshPoint({ actor }, { id, partId }),
    () => dismissPointUpdate({ actor }, { id, partId }),
    () => finishSummary({ actor }, { id, version: 1 }),
  ]
  for (const actor of [owner, admin])
    for (const change of changes(actor))
      await expect(change()).rejects.toMatchObject({ code: 'invalid', faults: [{ message: 'finished' }] })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    version: 1,
    title: '小结',
    finished: { by: owner.name },
  })
  expect(await reopenSummary({ actor: owner }, { id })).toEqual({ reopened: true })
  expect(await reopenSummary({ actor: owner }, { id })).toEqual({ reopened: false })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    finished: null,
    changes: [{ partId }],
  })
  await refreshPoint({ actor: owner }, { id, partId })
  expect((await text(owner)).md).toContain('后来的表述')
  await editSummary({ actor: owner }, { id, version: 1, title: '改' })
  await finishSummary({ actor: owner }, { id, version: 2 })
  const verbs = await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(verbs.map((row) => row.verb.replace('summary.', ''))).toEqual(
    'created finished reopened point-renewed exported edited finished'.split(' '),
  )
})

it('is finished once, by one of those who finish it at once', async () => {
  const { owner, admin, id } = await written()
  const tries = await Promise.allSettled(
    [owner, admin, owner, admin].map((actor) => finishSummary({ actor }, { id, version: 1 })),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await prisma().summaryFinish.count({ where: { summaryId: id } })).toBe(1)
  expect(await prisma().activity.count({ where: { subjectId: id, verb: 'summary.finished' } })).toBe(1)
})

it('is not finished as it stood before somebody else’s change', async () => {
  const { owner, admin, id } = await written()
  await editSummary({ actor: admin }, { id, version: 1, title: '改' })
  await expect(finishSummary({ actor: owner }, { id, version: 1 })).rejects.toMatchObject({
    code: 'conflict',
    detail: { version: 2 },
  })
})

it('is either changed first or finished first where both are tried at once', async () => {
  const { owner, admin, ids } = await written()
  const pair = async () => {
    const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
    const tries = await Promise.allSettled([
      finishSummary({ actor: owner }, { id, version: 1 }),
      editSummary({ actor: admin }, { id, version: 1, title: '改' }),
    ])
    return tries.filter((one) => one.status === 'fulfilled').length
  }
  const done: number[] = []
  for (let round = 0; round < 10; round++) done.push(...(await Promise.all([pair(), pair(), pair(), pair()])))
  expect(new Set(done)).toEqual(new Set([1]))
})

it('is signed with its date, which stays; without one with the day it was finished, or is made', async () => {
  const { owner, id, text } = await written()
  const date = async () => {
    const { document } = await previewSummary({ actor: owner, clock: at('2030-01-01T00:00:00Z') }, { id })
    return document.blocks.find((block) => block.kind === 'signature')?.date
  }
  expect(await date()).toBe(formatDate(new Date(), 'zh-CN'))
  await editSummary({ actor: owner }, { id, version: 1, particulars: { date: '2026-01-09' } })
  expect(await date()).toBe('2026年1月9日')
  await editSummary({ actor: owner }, { id, version: 2, particulars: {} })
  expect(await date()).toBe('2030年1月1日')
  const days = (md: string) => md.match(/\d{4}年\d{1,2}月\d{1,2}日/g) ?? []
  expect(days((await text(owner)).md)).not.toContain('2026年3月5日')
  // Late in the evening there, early the next morning here.
  await finishSummary({ actor: owner, clock: at('2026-03-04T17:00:00Z') }, { id, version: 3 })
  const signed = await text(owner)
  expect(days(signed.md)).toContain('2026年3月5日')
  const { document } = await previewSummary({ actor: owner }, { id })
  expect(document.blocks.at(-1)).toMatchObject({ kind: 'signature', date: '2026年3月5日' })
})

it('is not deleted by a statement that comes after it was finished', async () => {
  const { owner, id } = await written()
  await finishSummary({ actor: owner }, { id, version: 1 })
  expect(await markSummaryDeleted(prisma(), id, new Date())).toBe(false)
  await reopenSummary({ actor: owner }, { id })
  expect(await markSummaryDeleted(prisma(), id, new Date())).toBe(true)
})

it('does not name who said what was frozen without its words', async () => {
  const { owner, colleague: actor, ids, discuss } = await discussionScene()
  await discuss(actor, '后来收回的话')
  const { id } = await createSummary(
    { actor: owner },
    { title: '小结', form: 'working', outline: withAllSections(ids) },
  )
  await finishSummary({ actor: owner }, { id, version: 1 })
  const text = async () =>
    new TextDecoder().decode((await exportSummary({ actor: owner }, { id, format: 'md' })).body)
  expect(await text()).toContain(actor.name)
  const { id: finish, inputs } = await prisma().summaryFinish.findFirstOrThrow({ where: { summaryId: id } })
  const frozen = inputs as { comments: { body: string }[] }
  const comments = frozen.comments.map((comment) => ({ ...comment, body: '' }))
  await prisma().summaryFinish.update({ where: { id: finish }, data: { inputs: { ...frozen, comments } } })
  expect(await text()).not.toContain(actor.name)
})

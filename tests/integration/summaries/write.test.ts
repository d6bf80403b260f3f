import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { readSummary } from '@/lib/summaries/read-summary'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { plain, scene } from './scene'

it('keeps what was chosen in the order it was chosen, with introduction and closing', async () => {
  const { owner, report: about, ids } = await scene(3)
  const [first = '', second = '', third = ''] = ids
  const { id } = await createSummary(
    { actor: owner },
    {
      title: ' 赴上海学习小结 ',
      report: about.slug,
      intro: '引言一段。',
      closing: '结语一段。',
      items: [{ takeawayId: third, discussion: true }, { takeawayId: first }, { takeawayId: second }],
    },
  )
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    title: '赴上海学习小结',
    intro: '引言一段。',
    closing: '结语一段。',
    report: about.slug,
    version: 1,
    missing: 0,
    owner: { id: owner.id, name: owner.name },
    can: { edit: true },
    items: [
      { takeawayId: third, discussion: 'full', title: '要点3' },
      { takeawayId: first, discussion: 'conclusions', title: '要点1' },
      { takeawayId: second, discussion: 'conclusions', title: '要点2' },
    ],
  })
})

it('lets what its owner sends again go over what arrived first, unless that has changed since', async () => {
  const { owner, colleague, ids } = await scene(2)
  const id = crypto.randomUUID()
  const create = (title: string, actor = owner) =>
    createSummary({ actor }, { id, title, items: plain(ids), overwrite: true })
  expect(await create('初稿')).toMatchObject({ made: true, changed: false })
  expect(await create('改过的初稿')).toMatchObject({ made: false, changed: true })
  const read = () => readSummary({ actor: owner }, { id })
  expect(await read()).toMatchObject({ title: '改过的初稿', version: 2, items: { length: 2 } })
  expect(await prisma().summary.findUniqueOrThrow({ where: { id } })).toMatchObject({
    particulars: { date: expect.any(String) },
  })
  await expect(create('再改的')).rejects.toMatchObject({ code: 'conflict', detail: { title: '改过的初稿' } })
  await expect(create('别人的', colleague)).rejects.toMatchObject({ code: 'conflict', detail: undefined })
  expect(await read()).toMatchObject({ title: '改过的初稿', version: 2 })
  const rows = await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(rows.map(({ verb }) => verb)).toEqual(['summary.created', 'summary.edited'])
})

it('makes one summary of however many tries under the same id, and refuses the id to anybody else', async () => {
  const { owner, colleague, ids } = await scene(2)
  const id = crypto.randomUUID()
  const create = (actor = owner) =>
    createSummary({ actor }, { id: id.toUpperCase(), title: '小结', items: plain(ids) })
  const answers = await Promise.all(Array.from({ length: 6 }, () => create()))
  expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([id]))
  expect(answers.filter((answer) => answer.made)).toHaveLength(1)
  expect(await create()).toEqual({ id, made: false, changed: false })
  await expect(create(colleague)).rejects.toMatchObject({ code: 'conflict' })
  expect(await prisma().summary.count({ where: { ownerId: owner.id } })).toBe(1)
  expect(await prisma().summaryPart.count({ where: { summaryId: id } })).toBe(2)
  expect(await prisma().activity.count({ where: { subjectId: id } })).toBe(1)
})

it('does not bring a deleted summary back under the same id', async () => {
  const { owner } = await scene(0)
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  await deleteSummary({ actor: owner }, { id })
  await createSummary({ actor: owner }, { id, title: '小结' })
  await expect(readSummary({ actor: owner }, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(deleteSummary({ actor: owner }, { id })).rejects.toMatchObject({ code: 'not-found' })
  expect((await listSummaries({ actor: owner }, {})).items).toEqual([])
})

it('refuses points that are not there, deleted, of an unreadable report, or twice, and stores nothing', async () => {
  const { owner, editor, ids } = await scene(2)
  const [kept = '', gone = ''] = ids
  await deleteTakeaway({ actor: editor }, { id: gone })
  const secret = await report({ audience: 'named', userIds: [editor.id] })
  const hidden = await takeaway(secret.id)
  const create = (wanted: string[]) =>
    createSummary({ actor: owner }, { title: '小结', items: plain(wanted) })
  const notThere = (at: number) => ({
    code: 'invalid',
    faults: [{ path: `items.${at}.takeawayId`, message: 'notTakeaway' }],
  })
  await expect(create([kept, gone])).rejects.toMatchObject(notThere(1))
  await expect(create([hidden.id, kept])).rejects.toMatchObject(notThere(0))
  await expect(create([crypto.randomUUID()])).rejects.toMatchObject(notThere(0))
  await expect(create([kept, kept.toUpperCase()])).rejects.toMatchObject({
    faults: [{ path: 'items.1.takeawayId', message: 'twice' }],
  })
  await expect(createSummary({ actor: owner }, { title: '小结', report: secret.slug })).rejects.toMatchObject(
    { faults: [{ path: 'report', message: 'notInReport' }] },
  )
  expect(await prisma().summary.count({ where: { ownerId: owner.id } })).toBe(0)
  const { id } = await create([kept.toUpperCase()])
  await expect(
    editSummary({ actor: owner }, { id, version: 1, items: plain([hidden.id]) }),
  ).rejects.toMatchObject(notThere(0))
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    version: 1,
    items: [{ takeawayId: kept }],
  })
})

it('changes what is given and leaves the rest', async () => {
  const { owner, ids } = await scene(2)
  const [first = '', second = ''] = ids
  const { id } = await createSummary({ actor: owner }, { title: '小结', intro: '引言', items: plain(ids) })
  expect(await editSummary({ actor: owner }, { id, version: 1, closing: '结语' })).toEqual({ id, version: 2 })
  const items = [{ takeawayId: second, discussion: 'full' as const }]
  await editSummary({ actor: owner }, { id, version: 2, title: '改名', items })
  const read = () => readSummary({ actor: owner }, { id })
  expect(await read()).toMatchObject({ title: '改名', intro: '引言', closing: '结语', version: 3, items })
  await editSummary({ actor: owner }, { id, version: 3, items: plain([second, first]), intro: '' })
  expect(await read()).toMatchObject({
    intro: '',
    items: [{ takeawayId: second }, { takeawayId: first }],
  })
})

it('answers a stale change with what stands now and loses neither text', async () => {
  const { owner, admin, ids } = await scene(2)
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  await editSummary({ actor: admin }, { id, version: 1, title: '管理员的', intro: '管理员的引言' })
  const mine = { id, title: '我的', intro: '我的引言', items: plain(ids.slice(1)) }
  const refused = await editSummary({ actor: owner }, { ...mine, version: 1 }).catch((error) => error)
  expect(refused).toMatchObject({
    code: 'conflict',
    detail: {
      version: 2,
      title: '管理员的',
      intro: '管理员的引言',
      closing: '',
      outline: ids.map((takeawayId) => ({ kind: 'point', takeawayId })),
    },
  })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({ title: '管理员的', version: 2 })
  await editSummary({ actor: owner }, { ...mine, version: refused.detail.version })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    title: '我的',
    version: 3,
    items: [{ takeawayId: ids[1] }],
  })
})

it('refuses a version there cannot be', async () => {
  const { owner } = await scene(0)
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  for (const version of [0, 1.5, 2 ** 40, 'x' as never])
    await expect(editSummary({ actor: owner }, { id, version, title: '改' })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'version' }],
    })
})

it('lets exactly one of many changes of the same version through', async () => {
  const { owner, ids } = await scene(2)
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) =>
      editSummary({ actor: owner }, { id, version: 1, title: `第${index}个`, items: plain(ids) }),
    ),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({ version: 2, items: { length: 2 } })
})

it('takes 200 characters of title, 50,000 of text, 500 points, and stores no NUL', async () => {
  const owner = await person('staff')
  const create = (more: object) => createSummary({ actor: owner }, { title: '小结', ...more })
  for (const title of ['', ' \n ', '字'.repeat(201)])
    await expect(create({ title })).rejects.toMatchObject({ faults: [{ path: 'title' }] })
  for (const path of ['intro', 'closing'])
    await expect(create({ [path]: '字'.repeat(50_001) })).rejects.toMatchObject({ faults: [{ path }] })
  const many = Array.from({ length: 2_001 }, () => crypto.randomUUID())
  await expect(create({ items: plain(many) })).rejects.toMatchObject({ faults: [{ path: 'items' }] })
  const { id } = await create({ title: '小\0结\ud800', intro: '引\0言', closing: '\0' })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    title: '小结\ufffd',
    intro: '引言',
    closing: '',
  })
})

it('takes a summary away from every list and page, and from nobody else', async () => {
  const { owner, colleague, editor, admin } = await scene(0)
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  await expect(deleteSummary({ actor: colleague }, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(deleteSummary({ actor: editor }, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await deleteSummary({ actor: admin }, { id })
  await expect(readSummary({ actor: owner }, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(editSummary({ actor: owner }, { id, version: 1 })).rejects.toMatchObject({ code: 'not-found' })
})

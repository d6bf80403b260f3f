import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { changeShare } from '@/lib/summaries/change-share'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { listShares } from '@/lib/summaries/list-shares'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'
import { reopenSummary } from '@/lib/summaries/reopen-summary'
import { restoreSummary } from '@/lib/summaries/restore-summary'
import { restoreSummaryVersion } from '@/lib/summaries/restore-summary-version'
import { shareSummary } from '@/lib/summaries/share-summary'
import { person } from '@/prisma/factories/person'
import { plain, scene } from './scene'

it('lists one’s own, those shared with one, or both, with the most that was granted', async () => {
  const { owner, colleague, department } = await scene(0)
  const mate = await person('staff', { departmentId: department.id })
  const make = async (title: string, actor = owner) => (await createSummary({ actor }, { title })).id
  const [first, second] = [await make('一'), await make('二')]
  await make('三', mate)
  await shareSummary(
    { actor: owner },
    {
      id: first,
      shares: [
        { departmentId: department.id, level: 'read' },
        { userId: mate.id, level: 'write' },
      ],
    },
  )
  await shareSummary({ actor: owner }, { id: second, shares: [{ userId: mate.id, level: 'read' }] })
  const listed = async (whose?: 'mine' | 'shared', actor = mate) => {
    const { items } = await listSummaries({ actor: { ...actor, departmentId: department.id } }, { whose })
    return items.map(({ title, grant }) => [title, grant])
  }
  expect(await listed('mine')).toEqual([['三', null]])
  expect(await listed('shared')).toEqual([
    ['二', 'read'],
    ['一', 'write'],
  ])
  expect(await listed()).toHaveLength(3)
  expect((await listSummaries({ actor: colleague }, {})).items).toEqual([])
})

it('shows a version beside the one that replaced it, and offers to restore all but the last', async () => {
  const { owner, colleague, ids } = await scene(2)
  const [one = '', other = ''] = ids
  const { id } = await createSummary({ actor: owner }, { title: '初稿', items: [{ takeawayId: one }] })
  await editSummary({ actor: owner }, { id, version: 1, title: '二稿', items: [{ takeawayId: other }] })
  const first = await readSummaryVersion({ actor: owner }, { id, version: 1 })
  expect(first).toMatchObject({ title: '初稿', next: { title: '二稿' }, can: { restore: true } })
  expect(first.points.map((point) => point.id).sort()).toEqual([...ids].sort())
  const last = await readSummaryVersion({ actor: owner }, { id, version: 2 })
  expect(last).toMatchObject({ title: '二稿', next: null, can: { restore: false } })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'read' }] })
  expect((await readSummaryVersion({ actor: colleague }, { id, version: 1 })).can.restore).toBe(false)
})

it('lets those read or write to whom it was granted, by person and by department, until it is no more', async () => {
  const { owner, colleague, department, admin } = await scene(0)
  const mate = await person('staff', { departmentId: department.id })
  const viewer = await person('viewer', { departmentId: department.id })
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  let version = 1
  const tried = async (actor: Actor) => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => true,
        (error) => error.code,
      )
    const reads = await outcome(readSummary({ actor }, { id }))
    const writes = await outcome(editSummary({ actor }, { id, version, title: actor.name }))
    if (writes === true) version += 1
    const shares = await outcome(shareSummary({ actor }, { id, shares: [] }))
    return [reads, writes, shares]
  }
  const no = 'forbidden'
  const none = 'not-found'
  const share = (shares: Parameters<typeof shareSummary>[1]['shares']) =>
    shareSummary({ actor: owner }, { id, shares })
  for (const actor of [colleague, mate]) expect(await tried(actor)).toEqual([none, none, none])
  // No viewer writes, whatever there is.
  expect(await tried(viewer)).toEqual([none, no, no])
  await share([
    { departmentId: department.id, level: 'write' },
    { userId: colleague.id, level: 'read' },
  ])
  expect(await tried(mate)).toEqual([true, true, no])
  expect(await tried(viewer)).toEqual([true, no, no])
  expect(await tried(colleague)).toEqual([true, no, no])
  await share([
    { departmentId: department.id, level: 'read' },
    { userId: mate.id, level: 'write' },
    { userId: colleague.id, level: 'write' },
  ])
  expect(await tried(mate)).toEqual([true, true, no])
  expect(await tried(colleague)).toEqual([true, true, no])
  const elsewhere = { ...mate, departmentId: null }
  await share([{ departmentId: department.id, level: 'read' }])
  expect(await tried(mate)).toEqual([true, no, no])
  for (const actor of [elsewhere, colleague]) expect(await tried(actor)).toEqual([none, none, none])
  expect((await tried(admin))[2]).toBe(true)
  expect(await tried(mate)).toEqual([none, none, none])
})

it('keeps who shares it as it was where one of them is not there', async () => {
  const { owner, colleague } = await scene(0)
  const gone = await person('staff')
  await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'read' }] })
  for (const userId of [gone.id, 'nobody'])
    await expect(
      shareSummary({ actor: owner }, { id, shares: [{ userId, level: 'write' }] }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'shares', message: 'notPerson' }] })
  expect((await listShares({ actor: owner }, { id })).shares).toMatchObject([
    { id: colleague.id, level: 'read' },
  ])
})

it('lists every save by whom and when, and says an old one again as a new one', async () => {
  const { owner, admin, ids } = await scene(2)
  const [one = '', other = ''] = ids
  const items = [{ takeawayId: one, discussion: 'full' as const }]
  const { id } = await createSummary({ actor: owner }, { title: '初稿', intro: '引言', items })
  await editSummary({ actor: admin }, { id, version: 1, title: '二稿', intro: '', items: plain([other]) })
  const { title, intro } = await readSummaryVersion({ actor: owner }, { id, version: 1 })
  const restored = await restoreSummaryVersion({ actor: owner }, { id, version: 1, current: 2 })
  expect(restored).toMatchObject({ id, version: 3 })
  const { items: saves } = await listSummaryVersions({ actor: owner }, { id })
  expect(saves.map((save) => [save.version, save.title, save.savedBy.id])).toEqual([
    [3, '初稿', owner.id],
    [2, '二稿', admin.id],
    [1, '初稿', owner.id],
  ])
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    version: 3,
    title,
    intro,
    items,
    missing: 0,
  })
})

it('lets those who write with the owner finish it, but neither delete, reopen nor restore it', async () => {
  const { owner, colleague, editor, admin } = await scene(0)
  const { id } = await createSummary({ actor: owner }, { title: '合写的小结' })
  const write = [{ userId: colleague.id, level: 'write' as const }]
  await shareSummary({ actor: owner }, { id, shares: write })
  const listed = async (actor: Actor) =>
    (await listSummaries({ actor }, { whose: 'deleted' })).items.map((one) => one.id).includes(id)
  const refused = async (use: typeof deleteSummary | typeof restoreSummary, actor: Actor, code: string) =>
    expect(use({ actor }, { id })).rejects.toMatchObject({ code })

  await refused(deleteSummary, colleague, 'forbidden')
  await finishSummary({ actor: colleague }, { id, version: 1 })
  await expect(reopenSummary({ actor: colleague }, { id })).rejects.toMatchObject({ code: 'forbidden' })
  for (const actor of [owner, admin])
    await expect(deleteSummary({ actor }, { id })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ message: 'finished' }],
    })
  for (const look of [readSummary, previewSummary]) {
    expect((await look({ actor: owner }, { id })).can).toMatchObject({ delete: false, reopen: true })
    expect((await look({ actor: colleague }, { id })).can).toMatchObject({
      edit: true,
      delete: false,
      reopen: false,
    })
  }
  await reopenSummary({ actor: owner }, { id })
  for (const look of [readSummary, previewSummary]) {
    expect((await look({ actor: owner }, { id })).can).toMatchObject({ delete: true })
    expect((await look({ actor: colleague }, { id })).can).toMatchObject({ delete: false })
  }
  await refused(restoreSummary, colleague, 'forbidden')

  await deleteSummary({ actor: owner }, { id })
  for (const actor of [colleague, editor]) {
    await refused(restoreSummary, actor, 'not-found')
    expect(await listed(actor)).toBe(false)
  }
  for (const actor of [owner, admin]) expect(await listed(actor)).toBe(true)
  expect(await restoreSummary({ actor: owner }, { id })).toEqual({ restored: true })
  expect(await restoreSummary({ actor: owner }, { id })).toEqual({ restored: false })
  expect(await readSummary({ actor: colleague }, { id })).toMatchObject({ title: '合写的小结', version: 1 })
  expect(await listed(owner)).toBe(false)
  expect((await listShares({ actor: owner }, { id })).shares).toMatchObject([{ level: 'write' }])
})

it('restores a version without points that are gone, and not over what others saved meanwhile', async () => {
  const { owner, colleague, ids } = await scene(2)
  const [gone = '', point = ''] = ids
  const { id } = await createSummary({ actor: owner }, { title: '初稿', items: plain(ids) })
  await editSummary({ actor: owner }, { id, version: 1, title: '二稿', items: [] })
  await prisma().takeaway.update({ where: { id: gone }, data: { deletedAt: new Date() } })
  const restore = (current: number, version = 1, actor = owner) =>
    restoreSummaryVersion({ actor }, { id, version, current })
  await expect(restore(1)).rejects.toMatchObject({ code: 'conflict', detail: { version: 2, title: '二稿' } })
  await expect(restore(2, 9)).rejects.toMatchObject({ code: 'not-found' })
  await expect(restore(2, 1, colleague)).rejects.toMatchObject({ code: 'not-found' })
  await restore(2)
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    title: '初稿',
    version: 3,
    items: [{ takeawayId: point }],
  })
  const rows = await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(rows.map(({ verb, detail }) => [verb, (detail as { title: string }).title])).toEqual([
    ['summary.created', '初稿'],
    ['summary.edited', '二稿'],
    ['summary.edited', '初稿'],
  ])
  await finishSummary({ actor: owner }, { id, version: 3 })
  await expect(restore(3)).rejects.toMatchObject({ code: 'invalid', faults: [{ message: 'finished' }] })
})

it('adds, changes and ends one share, whatever happens to the others at the same time', async () => {
  const { owner, colleague, department } = await scene(0)
  const mates = await Promise.all([1, 2, 3, 4].map(() => person('staff', { name: crypto.randomUUID() })))
  const left = await person('staff')
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  const data = [colleague, left].map(({ id: userId }) => ({ summaryId: id, userId, level: 'read' as const }))
  await prisma().summaryShare.createMany({ data })
  await prisma().user.update({ where: { id: left.id }, data: { deactivatedAt: new Date() } })
  const change = (input: object) =>
    changeShare({ actor: owner }, { id, ...input } as Parameters<typeof changeShare>[1])
  await Promise.all([
    ...mates.map(({ name }) => change({ step: 'add', who: name, level: 'read' })),
    change({ step: 'level', with: colleague.id, level: 'write' }),
    change({ step: 'remove', with: left.id }),
  ])
  const shares = async () => (await listShares({ actor: owner }, { id })).shares
  expect(new Map((await shares()).map((share) => [share.id, share.level]))).toEqual(
    new Map([...mates.map((mate) => [mate.id, 'read'] as const), [colleague.id, 'write']]),
  )

  const { partners } = await listShares({ actor: owner }, { id })
  expect(partners.map((partner) => partner.id)).toContain(department.id)
  for (const { id: taken } of [owner, colleague, left, ...mates])
    expect(partners.map((partner) => partner.id)).not.toContain(taken)
  for (const who of ['', '没有这个人', colleague.name, owner.name])
    await expect(change({ step: 'add', who, level: 'read' })).rejects.toMatchObject({
      faults: [{ path: 'who', message: 'notPartner' }],
    })

  const before = await prisma().activity.count({ where: { subjectId: id } })
  expect(await change({ step: 'remove', with: left.id })).toEqual({ changed: false, shares: 5 })
  expect(await prisma().activity.count({ where: { subjectId: id } })).toBe(before)
  const { name } = partners.find((partner) => partner.id === department.id)!
  expect(await change({ step: 'add', who: name, level: 'write' })).toEqual({ changed: true, shares: 6 })
  const [last] = await prisma().activity.findMany({
    where: { subjectId: id },
    orderBy: { id: 'desc' },
    take: 1,
  })
  expect(last).toMatchObject({ verb: 'summary.shared', detail: { title: '小结', shares: 6 } })
  expect(await change({ step: 'remove', with: department.id })).toEqual({ changed: true, shares: 5 })
})

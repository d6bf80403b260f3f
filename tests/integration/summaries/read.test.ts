import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { listPoints } from '@/lib/summaries/list-points'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { summary } from '@/prisma/factories/summary'
import { plain, scene, wordsOf, write } from './scene'

it('drops the points of a report from the view of whoever may no longer read it, and says how many', async () => {
  const { owner, editor, ids } = await scene(2)
  const secret = await report({ audience: 'named', userIds: [owner.id] })
  const [hidden = ''] = await write(editor, secret.slug, 1, '机密')
  const [first = '', second = ''] = ids
  const { id } = await createSummary(
    { actor: owner },
    { title: '小结', report: secret.slug, items: plain([first, hidden, second]) },
  )
  await prisma().reportAudience.deleteMany({ where: { reportId: secret.id } })
  const read = await readSummary({ actor: owner }, { id })
  expect(read).toMatchObject({
    missing: 1,
    report: null,
    items: [{ takeawayId: first }, { takeawayId: second }],
  })
  const shown = await previewSummary({ actor: owner }, { id })
  expect(shown.missing).toBe(1)
  expect(JSON.stringify([read, shown])).not.toContain('机密')
  expect(wordsOf(shown.document)).toContain('要点2')
  expect(await readSummary({ actor: editor }, { id })).toMatchObject({ missing: 0, items: { length: 3 } })

  // What one cannot see one does not throw out by changing something else.
  await editSummary({ actor: owner }, { id, version: 1, title: '改名' })
  expect(await readSummary({ actor: editor }, { id })).toMatchObject({
    title: '改名',
    items: [{ takeawayId: first }, { takeawayId: hidden }, { takeawayId: second }],
  })
})

it('drops a point deleted after composing, and has it again when it is restored', async () => {
  const { owner, editor, ids } = await scene(3)
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  await deleteTakeaway({ actor: editor }, { id: ids[1] ?? '' })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({
    missing: 1,
    items: [{ takeawayId: ids[0] }, { takeawayId: ids[2] }],
  })
  const { document, missing } = await previewSummary({ actor: owner }, { id })
  expect(missing).toBe(1)
  expect(wordsOf(document)).not.toContain('要点2')
  await restoreTakeaway({ actor: editor }, { id: ids[1] ?? '' })
  expect(await readSummary({ actor: owner }, { id })).toMatchObject({ missing: 0, items: { length: 3 } })
})

it('is for its owner and for editors', async () => {
  const { owner, colleague, editor, admin } = await scene(0)
  const { id } = await createSummary({ actor: owner }, { title: '小结' })
  await expect(readSummary({ actor: colleague }, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(previewSummary({ actor: colleague }, { id })).rejects.toMatchObject({ code: 'not-found' })
  expect((await readSummary({ actor: editor }, { id })).can).toMatchObject({ edit: false, share: false })
  expect((await readSummary({ actor: admin }, { id })).can).toMatchObject({ edit: true, share: true })
})

it('shows all points of a summary, however many others there are to choose from', async () => {
  const { owner, ids } = await scene(1)
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  // Newer reports come first, so these would leave no room.
  const newer = await report()
  await prisma().takeaway.createMany({
    data: Array.from({ length: 3000 }, (_, index) => ({
      reportId: newer.id,
      kind: 'insight' as const,
      code: `I-${index}`,
      title: '题',
      statement: '述',
      position: 0,
    })),
  })
  const read = await readSummary({ actor: owner }, { id })
  expect(read).toMatchObject({ missing: 0, items: [{ takeawayId: ids[0], title: '要点1' }] })
  expect(read.choices.at(-1)?.id).toBe(ids[0])
  await prisma().takeaway.deleteMany({ where: { reportId: newer.id } })
})

it('offers the living points of readable reports in the order of the report', async () => {
  const { owner, editor, report: about, ids } = await scene(4)
  const secret = await report({ audience: 'named', userIds: [editor.id] })
  await write(editor, secret.slug, 1, '机密')
  await deleteTakeaway({ actor: editor }, { id: ids[1] ?? '' })
  await moveTakeaway({ actor: editor }, { id: ids[3] ?? '', direction: 'up' })
  const offered = async (actor: Actor) =>
    (await listPoints({ actor }, {})).filter((one) => [about.slug, secret.slug].includes(one.report.slug))
  expect((await offered(owner)).map((one) => one.id)).toEqual([ids[0], ids[3], ids[2]])
  expect((await offered(editor)).map((one) => one.title)).toContain('机密1')
})

it('lists ones own, and all for editors, last changed first, page after page without a gap', async () => {
  const { owner, colleague, editor } = await scene(0)
  await prisma().summary.deleteMany()
  const ids: string[] = []
  for (let index = 0; index < 5; index++) ids.push((await summary(owner.id)).id)
  const others = await summary(colleague.id)
  // Changed at the same moment: the order is still one.
  await prisma().summary.updateMany({ data: { updatedAt: new Date('2026-11-23T08:00:00Z') } })
  await editSummary({ actor: owner }, { id: ids[2] ?? '', version: 1, title: '最新' })
  const all = async (actor: Actor) => {
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listSummaries({ actor }, { limit: 2, cursor })
      seen.push(...page.items.map((item) => item.id))
      if (!page.nextCursor) return seen
      cursor = page.nextCursor
    }
  }
  const mine = await all(owner)
  expect(mine[0]).toBe(ids[2])
  expect([...mine].sort()).toEqual([...ids].sort())
  expect([...(await all(editor))].sort()).toEqual([...ids, others.id].sort())
  const viewer = await person('viewer')
  expect(await listSummaries({ actor: viewer }, {})).toMatchObject({ items: [], can: { create: false } })
})

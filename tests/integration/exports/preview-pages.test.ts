import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { prisma } from '@/lib/db'
import type { Document } from '@/lib/documents/model'
import { previewPages } from '@/lib/exports/preview-pages'
import { jobPool } from '@/lib/jobs/runner'
import { createSummary } from '@/lib/summaries/create-summary'
import { shareSummary } from '@/lib/summaries/share-summary'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { report } from '@/prisma/factories/report'
import { plain, scene, wordsOf, write } from '../summaries/scene'

/** What was asked for to be drawn: the drawing itself has no words. */
const { interactive: desk } = jobPool()
const drawn = vi.spyOn(desk, 'ask')
const words = () => {
  const document = drawn.mock.lastCall?.[1] as Document
  return `${document.properties.creator}\n${wordsOf(document)}`
}
beforeEach(() => {
  drawn.mockClear()
})
afterAll(() => desk.stop())

it('draws a draft that is kept nowhere, with what its points say now', async () => {
  const { owner: actor, ids } = await scene(2)
  const summaries = await prisma().summary.count()
  const draft = { title: '草稿', intro: '引言', items: plain(ids) }
  const { pages, count, fits, missing } = await previewPages({ actor }, draft)
  expect([pages.length, fits, missing]).toEqual([count, true, []])
  expect(drawn).toHaveBeenLastCalledWith('preview', expect.anything(), actor.id)
  for (const page of pages) expect(page).toMatch(/^<svg [\s\S]*<\/svg>$/)
  for (const said of ['引言', '要点1的表述', '要点2的表述', actor.name]) expect(words()).toContain(said)
  expect(await prisma().summary.count()).toBe(summaries)
})

it('keeps of a summary that is changed what was taken of its points, and takes new ones as they are', async () => {
  const { owner, colleague, editor, ids } = await scene(2)
  const [first = '', second = ''] = ids
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain([first]) })
  for (const point of ids)
    await editTakeaway({ actor: editor }, { id: point, version: 1, statement: '今天的表述' })
  const draft = { id, items: plain([second, first]) }
  const both = /今天的表述[\s\S]*要点1的表述/
  await previewPages({ actor: owner }, draft)
  expect(words()).toMatch(both)
  // Whose summary it is stays to be seen only by those who may read it.
  await previewPages({ actor: colleague }, draft)
  expect(words()).not.toMatch(/要点1的表述/)
  expect(words()).toContain(colleague.name)
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'write' }] })
  await previewPages({ actor: colleague }, draft)
  expect(words()).toMatch(both)
  expect(words()).toContain(owner.name)
})

it('says nothing of reports that one may not read, whether or not they are in the summary', async () => {
  const { owner, colleague, editor, ids } = await scene(1)
  const secret = await report({ audience: 'named', userIds: [owner.id] })
  const hidden = await write(editor, secret.slug, 1, '机密')
  const items = plain([...ids, ...hidden])
  const { id } = await createSummary({ actor: owner }, { title: '小结', items })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'write' }] })
  for (const draft of [{ items }, { id, items }]) {
    await previewPages({ actor: colleague }, draft)
    expect(words()).toContain('要点1的表述')
    expect(JSON.stringify(drawn.mock.lastCall)).not.toContain('机密')
    await previewPages({ actor: owner }, draft)
    expect(words()).toContain('机密1的表述')
  }
})

import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { reviseReport } from '@/lib/revisions/revise-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { dismissPointUpdate } from '@/lib/summaries/dismiss-point-update'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { refreshPoint } from '@/lib/summaries/refresh-point'
import { shareSummary } from '@/lib/summaries/share-summary'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'
import { report } from '@/prisma/factories/report'
import { figure, term } from '@/prisma/factories/takeaway'
import { plain, quotes, scene, wordsOf, write } from './scene'

/** A summary of a practice that is linked to an action, has a figure and a term. */
async function taken() {
  const world = await scene(2)
  const { owner, editor, ids, report: about } = world
  const [practiceId = '', actionId = ''] = ids
  await linkTakeaways({ actor: editor }, { practiceId, actionId, reason: '原来的理由' })
  await figure(about, practiceId, { label: '机构', value: '891', unit: '家' })
  await term(about, practiceId, { name: '总部', meaning: '旧义' })
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain([practiceId]) })
  const changes = async (actor: Actor = owner) => (await readSummary({ actor }, { id })).changes
  const edit = (change: object, version = 1) =>
    editTakeaway({ actor: editor }, { id: practiceId, version, ...change })
  const words = async (summary = id) =>
    wordsOf((await previewSummary({ actor: owner }, { id: summary })).document)
  return { ...world, id, practiceId, actionId, about, changes, edit, words }
}
type World = Awaited<ReturnType<typeof taken>>

const parts: [string, (world: World) => Promise<unknown>, string[], string[]][] = [
  ['title', ({ edit }) => edit({ title: '新题' }), ['P-1 要点1'], ['P-1 新题']],
  ['statement', ({ edit }) => edit({ statement: '新述' }), ['要点1的表述'], ['新述']],
  ['theme', ({ edit }) => edit({ theme: '新主题' }), ['产业'], ['新主题']],
  [
    'evidence',
    ({ edit }) => edit({ evidence: [{ quote: quotes[1] ?? '' }] }),
    [quotes[0] ?? ''],
    [quotes[1] ?? ''],
  ],
  [
    'figures',
    ({ practiceId }) =>
      prisma().figure.updateMany({ where: { takeawayId: practiceId }, data: { label: '地区机构' } }),
    ['机构 891家'],
    ['地区机构 891家'],
  ],
  [
    'terms',
    ({ practiceId }) =>
      prisma().term.updateMany({ where: { takeawayId: practiceId }, data: { meaning: '新义' } }),
    ['总部 旧义'],
    ['总部 新义'],
  ],
  [
    'links',
    ({ editor, practiceId, actionId }) => unlinkTakeaways({ actor: editor }, { practiceId, actionId }),
    ['A-1 要点2 原来的理由'],
    [],
  ],
  [
    'report',
    ({ about }) => prisma().report.update({ where: { id: about.id }, data: { sourceName: '某报' } }),
    ['学习考察报告'],
    ['学习考察报告 某报'],
  ],
]

it.each(parts)(
  'shows what changed in the %s alone, until it is kept or taken over',
  async (part, change, before, after) => {
    const world = await taken()
    const { owner, id, changes, words } = world
    expect(await changes()).toEqual([])
    const then = await words()
    await change(world)
    const [found] = await changes()
    expect(found?.changed).toEqual([{ part, before, after }])
    expect(await words()).toBe(then)
    const partId = found?.partId ?? ''
    await dismissPointUpdate({ actor: owner }, { id, partId })
    expect(await changes()).toEqual([])
    expect(await words()).toBe(then)
    await prisma().takeaway.update({ where: { id: world.practiceId }, data: { title: '再改的题' } })
    expect((await changes())[0]?.changed.map((one) => one.part)).toEqual([...new Set(['title', part])])
    await refreshPoint({ actor: owner }, { id, partId })
    expect(await changes()).toEqual([])
    for (const word of ['再改的题', ...after.filter(() => !['title', 'theme'].includes(part))])
      for (const one of word.split(' ')) expect(await words()).toContain(one)
  },
)

it('shows that the evidence is of a later revision', async () => {
  const { editor, about, changes } = await taken()
  const text = about.revisions[0]?.text ?? ''
  await reviseReport({ actor: editor }, { slug: about.slug, text: `前言一段。\n\n${text}` })
  expect((await changes()).flatMap((one) => one.changed)).toEqual([
    { part: 'revision', before: ['1'], after: ['2'] },
  ])
})

it('shows nothing of the changes of what one may not read', async () => {
  const { owner, colleague, editor } = await scene(0)
  const secret = await report({ audience: 'named', userIds: [owner.id] })
  const ids = await write(editor, secret.slug, 1, '机密')
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'write' }] })
  await editTakeaway({ actor: editor }, { id: ids[0] ?? '', version: 1, statement: '机密的新话' })
  const seen = await readSummary({ actor: colleague }, { id })
  expect(seen).toMatchObject({ missing: 1, changes: [], items: [] })
  expect(JSON.stringify(seen)).not.toContain('机密')
  const partId = seen.outline[0]?.id ?? ''
  for (const use of [refreshPoint, dismissPointUpdate])
    await expect(use({ actor: colleague }, { id, partId })).rejects.toMatchObject({ code: 'not-found' })
  expect((await readSummary({ actor: owner }, { id })).changes).toHaveLength(1)
})

it('takes today’s words into a copy and leaves the original its own', async () => {
  const { owner, id, edit, words } = await taken()
  await edit({ statement: '今天的表述' })
  const copy = await duplicateSummary({ actor: owner }, { id, title: '副本' })
  expect(await words(copy.id)).toContain('今天的表述')
  expect(await words()).toContain('要点1的表述')
  expect((await readSummary({ actor: owner }, { id: copy.id })).changes).toEqual([])
})

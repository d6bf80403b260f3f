import { expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import type { Locale } from '@/lib/i18n/locale'
import { createSummary } from '@/lib/summaries/create-summary'
import { maxComments } from '@/lib/summaries/data/discussion'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { thread } from '@/prisma/factories/discussion'
import { plain, quotes, scene, wordsOf } from './scene'

// As many comments as a document takes would fill the test with a minute of writing.
vi.mock(import('@/lib/summaries/data/discussion'), async (original) => ({
  ...(await original()),
  maxComments: 60 as never,
}))

type Input = Parameters<typeof createSummary>[1]

async function documentOf(actor: Actor, input: Input, locale?: Locale) {
  const { id } = await createSummary({ actor }, { form: 'working', ...input })
  const { document } = await previewSummary({ actor }, { id, locale })
  return { document, text: wordsOf(document) }
}

it('says introduction, points in the chosen order with evidence and source, closing, signature', async () => {
  const { owner, ids, report: about, department } = await scene(3)
  const [first = '', second = '', third = ''] = ids
  const { document, text } = await documentOf(owner, {
    title: '小结',
    intro: '引言**一段**。',
    closing: '结语一段。',
    items: plain([second, third, first]),
  })
  expect(document.title).toBe('小结')
  expect(document.byline).toBeUndefined()
  const order = [
    '引言一段。',
    '要点2（',
    '要点2的表述',
    quotes[1] ?? '',
    '要点3（',
    '要点1（',
    quotes[0] ?? '',
    '结语一段。',
    about.revisions[0]?.sha256 ?? '',
    department.name,
  ].map((words) => text.indexOf(words))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(text).toContain(`《${about.title}》`)
  expect(text).not.toContain('讨论')
})

it('takes the discussion of those points along that ask for it, never a deleted word', async () => {
  const { owner, colleague, admin, ids } = await scene(2)
  const [first = '', second = ''] = ids
  const start = async (takeawayId: string, body: string) =>
    (await startThread({ actor: colleague }, { takeawayId, body })).id
  const threadId = await start(first, '可以学的是**统筹**。')
  const reply = await writeComment({ actor: owner }, { threadId, body: '这句要删掉' })
  await writeComment({ actor: owner }, { threadId, body: '同意。', parentId: reply.id })
  await deleteComment({ actor: owner }, { id: reply.id })
  const settled = await start(first, '第二个讨论')
  await resolveThread({ actor: admin }, { id: settled })
  await start(second, '另一个要点的讨论')
  const items = [{ takeawayId: first, discussion: true }, { takeawayId: second }]
  const { text } = await documentOf(owner, { title: '小结', items })
  const said = ['可以学的是统筹。', '同意。', '第二个讨论', colleague.name, `已结 · ${admin.name}`]
  for (const words of said) expect(text).toContain(words)
  expect(text.indexOf('可以学的是统筹。')).toBeLessThan(text.indexOf('第二个讨论'))
  for (const words of ['删掉', '另一个要点的讨论', '没有收入']) expect(text).not.toContain(words)
})

it('says in both languages how many comments of a point were left out, and nothing where none was', async () => {
  const { owner, report: about, ids } = await scene(2)
  const [first = '', second = ''] = ids
  await thread({ id: first, reportId: about.id }, owner.id, maxComments - 10)
  const { commentIds } = await thread({ id: second, reportId: about.id }, owner.id, 30)
  await deleteComment({ actor: owner }, { id: commentIds[29] ?? '' })
  await prisma().thread.updateMany({
    where: { takeawayId: second },
    data: { createdAt: new Date('2026-02-01T00:00:00Z') },
  })
  const items = ids.map((takeawayId) => ({ takeawayId, discussion: true }))
  const { text } = await documentOf(owner, { title: '小结', items })
  expect(text.match(/没有收入/g)).toHaveLength(1)
  expect(text).toContain('这个要点另有19条评论没有收入本文，可在“他山”中查看。')
  expect(text.match(/意见\d+/g)).toHaveLength(maxComments)
  const english = await documentOf(owner, { title: '小结', items }, 'en')
  expect(english.text).toContain('19 more comments on this takeaway not included here; see Tashan.')
  const alone = await documentOf(owner, { title: '小结', items: items.slice(0, 1) })
  expect(alone.text).not.toContain('没有收入')
})

import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { startThread } from '@/lib/discussion/start-thread'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { find, marked, scene } from './scene'

it.each(['自贸', '北斗'])(
  'finds %s in the middle of sentences of reports, takeaways and comments',
  async (q) => {
    const sentence = `长沙片区推进${q}建设,成效明显。`
    const { reader, editor, report, takeaway } = await scene(sentence, `围绕${q}做文章。`)
    const { comment } = await startThread(
      { actor: editor },
      { takeawayId: takeaway.id, body: `建议把${q}写进去。` },
    )
    const [paragraph] = await prisma().paragraph.findMany({
      where: { revisionId: report.revisions[0]?.id },
      orderBy: { position: 'desc' },
    })
    const hits = await find(reader, { q, report: report.slug })
    expect(hits).toEqual([
      {
        kind: 'takeaway',
        id: takeaway.id,
        url: `/takeaways/${takeaway.id}?mark=${encodeURIComponent(q)}`,
        title: expect.stringContaining('题目'),
        titleEn: null,
        snippet: `围绕${q}做文章。`,
        ranges: [[2, 4]],
      },
      {
        kind: 'paragraph',
        id: paragraph?.id,
        url: `/reports/${report.slug}?mark=${encodeURIComponent(q)}#${paragraph?.key}`,
        title: report.title,
        titleEn: null,
        snippet: sentence,
        ranges: [[6, 8]],
      },
      {
        kind: 'comment',
        id: comment?.id,
        url: `/comments/${comment?.id}?mark=${encodeURIComponent(q)}`,
        title: expect.stringContaining('题目'),
        titleEn: null,
        snippet: `建议把${q}写进去。`,
        ranges: [[3, 5]],
      },
    ])
    expect(hits.flatMap(marked)).toEqual([q, q, q])
  },
)

it('finds nothing deleted', async () => {
  const { reader, editor, report, takeaway } = await scene('正文', '要点里的临空经济')
  const { comment } = await startThread(
    { actor: editor },
    { takeawayId: takeaway.id, body: '评论里的临空经济' },
  )
  const search = () => find(reader, { q: '临空', report: report.slug })
  expect((await search()).map((hit) => hit.kind)).toEqual(['takeaway', 'comment'])
  await deleteComment({ actor: editor }, { id: comment?.id ?? '' })
  expect((await search()).map((hit) => hit.kind)).toEqual(['takeaway'])
  await startThread({ actor: editor }, { takeawayId: takeaway.id, body: '又说临空经济' })
  await deleteTakeaway({ actor: editor }, { id: takeaway.id })
  expect(await search()).toEqual([])
})

it('finds only what the asker may read, by every kind', async () => {
  const { report, editor, takeaway } = await scene('机密的量子谷', '量子谷的要点')
  await startThread({ actor: editor }, { takeawayId: takeaway.id, body: '量子谷的评论' })
  const [named, stranger, viewer] = await Promise.all([person('staff'), person('staff'), person('viewer')])
  await prisma().report.update({
    where: { id: report.id },
    data: { audience: 'named', audiences: { create: [{ userId: named.id }] } },
  })
  for (const actor of [stranger, viewer]) expect(await find(actor, { q: '量子谷' })).toEqual([])
  for (const actor of [named, editor])
    expect((await find(actor, { q: '量子谷' })).map((hit) => hit.kind)).toEqual([
      'takeaway',
      'paragraph',
      'comment',
    ])
})

it('takes LIKE wildcards for plain characters', async () => {
  const { reader, report } = await scene(
    '增长5%左右\n\n增长5个点\n\n文件名a_b\n\n文件名axb\n\n路径C:\\临时\n\n路径C:临时',
  )
  const found = async (q: string) =>
    (await find(reader, { q, report: report.slug })).map((hit) => [hit.snippet, ...marked(hit)])
  expect(await found('5%')).toEqual([['增长5%左右', '5%']])
  expect(await found('a_b')).toEqual([['文件名a_b', 'a_b']])
  expect(await found('C:\\')).toEqual([['路径C:\\临时', 'C:\\']])
  expect(await found('%')).toEqual([['增长5%左右', '%']])
  expect(await found('_')).toEqual([['文件名a_b', '_']])
  expect(await found('\\')).toEqual([['路径C:\\临时', '\\']])
})

it('counts ranges in code points of the snippet, whatever stands before the hit', async () => {
  const text = `${'😀𠮷'.repeat(40)}北斗在前,北斗在后${'🚄'.repeat(80)}北斗太远`
  const { reader, report } = await scene(text)
  const [hit] = await find(reader, { q: '北斗', report: report.slug })
  expect(hit && marked(hit)).toEqual(['北斗', '北斗'])
  expect(hit?.ranges[0]).toEqual([41, 43])
  expect(hit?.snippet.startsWith('…😀')).toBe(true)
  expect(hit?.snippet.endsWith('🚄…')).toBe(true)
})

it('asks nothing of upper and lower case or of line ends', async () => {
  const { reader, report, editor, takeaway } = await scene('沿线的g60科创走廊')
  await startThread({ actor: editor }, { takeawayId: takeaway.id, body: '两个空格:上海  长沙\n另起一行' })
  const found = async (q: string) => (await find(reader, { q, report: report.slug })).map(marked)
  expect(await found('G60')).toEqual([['g60']])
  expect(await found('上海  长沙')).toEqual([['上海', '长沙']])
})

it('shows the English words of a takeaway where they are what was found', async () => {
  const { reader, report, takeaway } = await scene('正文', '自贸试验区')
  await prisma().takeaway.update({
    where: { id: takeaway.id },
    data: { titleEn: 'Free trade zone', statementEn: 'Pilot reforms go first in the free trade zone.' },
  })
  const [hit] = await find(reader, { q: 'reforms go', report: report.slug })
  expect(hit && marked(hit)).toEqual(['reforms', 'go'])
})

describe('annotations', () => {
  async function annotatedReport(text = '正文一二三四') {
    const made = await scene(text)
    const [author, colleague, admin] = await Promise.all([person('staff'), person('staff'), person('admin')])
    const annotate = (visibility: 'private' | 'staff', body: string) =>
      annotation(made.report, author.id, [6, 10], { visibility, body })
    const search = async (actor: Actor, q = '天元') => find(actor, { q, report: made.report.slug })
    return { ...made, author, colleague, admin, annotate, search }
  }

  it('are found by what they say, under the words they stand on', async () => {
    const { colleague, annotate, search } = await annotatedReport()
    const { id } = await annotate('staff', '落子天元是何用意')
    expect(await search(colleague)).toEqual([
      {
        kind: 'annotation',
        id,
        url: `/annotations/${id}?mark=${encodeURIComponent('天元')}`,
        title: '正文一二',
        titleEn: null,
        snippet: '落子天元是何用意',
        ranges: [[2, 4]],
      },
    ])
  })

  it('are found with what is said under them', async () => {
    const { colleague, annotate, search } = await annotatedReport()
    const { id } = await annotate('staff', '何用意')
    const { comment } = await startThread({ actor: colleague }, { annotationId: id, body: '天元在中腹' })
    expect(await search(colleague)).toMatchObject([{ kind: 'comment', id: comment?.id, title: '正文一二' }])
  })

  it('are found by their author alone while they are private, with all that hangs on them', async () => {
    const { author, colleague, admin, editor, annotate, search } = await annotatedReport()
    const { id } = await annotate('staff', '落子天元')
    await startThread({ actor: colleague }, { annotationId: id, body: '天元在中腹' })
    await prisma().annotation.update({ where: { id }, data: { visibility: 'private' } })
    for (const actor of [colleague, admin, editor]) expect(await search(actor)).toEqual([])
    expect((await search(author)).map((hit) => hit.kind)).toEqual(['annotation', 'comment'])
  })

  it('are not found once they are deleted, or their takeaway is', async () => {
    const { author, colleague, editor, takeaway, report, annotate, search } = await annotatedReport()
    const { id } = await annotate('staff', '落子天元')
    await deleteAnnotation({ actor: author }, { id })
    expect(await search(colleague)).toEqual([])
    await annotation(report, author.id, [6, 10], { body: '再说天元' })
    expect(await search(colleague)).toHaveLength(1)
    await prisma().annotation.updateMany({
      where: { reportId: report.id },
      data: { takeawayId: takeaway.id, takeawayVersion: 1, revisionId: null },
    })
    expect(await search(colleague)).toHaveLength(1)
    await deleteTakeaway({ actor: editor }, { id: takeaway.id })
    expect(await search(colleague)).toEqual([])
  })
})

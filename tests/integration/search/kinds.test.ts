import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { searchEverything } from '@/lib/search/search-everything'
import { annotation } from '@/prisma/factories/annotation'
import { comment, thread } from '@/prisma/factories/discussion'
import { department, person } from '@/prisma/factories/person'
import { summary } from '@/prisma/factories/summary'
import { figure, term } from '@/prisma/factories/takeaway'
import { find, marked, scene } from './scene'

const word = '玄武岩'
let made: Awaited<ReturnType<typeof scene>>
let staff: Actor
let author: Actor

async function evidence(takeawayId: string, revisionId: string) {
  const range = { paragraphKey: 'p2', start: 6, end: 11, prefix: '', suffix: '', position: 0 }
  return prisma().evidence.create({ data: { takeawayId, revisionId, quote: `${word}纤维`, ...range } })
}

/** One thing of each kind with the same word. */
beforeAll(async () => {
  made = await scene(`${word}纤维达到37家。`, `学${word}`)
  const revisionId = made.report.revisions[0]?.id ?? ''
  ;[staff, author] = await Promise.all([person('staff'), person('staff', { name: '玄晓岚' })])
  await evidence(made.takeaway.id, revisionId)
  await figure(made.report, made.takeaway.id, { label: `${word}企业`, value: '37', unit: '家' })
  await term(made.report, made.takeaway.id, { name: `${word}纤维`, meaning: '一种材料' })
  await annotation(made.report, author.id, [0, 4], { body: `${word}何用` })
  await thread(made.takeaway, author.id).then(({ id }) =>
    comment({ threadId: id, authorId: author.id, body: `评${word}` }),
  )
  const { id } = await summary(author.id, [made.takeaway.id])
  await prisma().summary.update({ where: { id }, data: { intro: `引言说${word}。` } })
})

describe('a search', () => {
  it('finds every kind, each with the way to its place and what is to be marked there', async () => {
    const hits = await find(author, { q: word })
    expect(hits.map(({ kind }) => kind)).toEqual([
      'takeaway',
      'paragraph',
      'evidence',
      'figure',
      'term',
      'annotation',
      'comment',
      'summary',
    ])
    const { id } = made.takeaway
    const mark = `mark=${encodeURIComponent(word)}`
    const idOf = (kind: string) => hits.find((hit) => hit.kind === kind)?.id
    expect(hits.map(({ url }) => url)).toEqual([
      `/takeaways/${id}?${mark}`,
      `/reports/${made.report.slug}?${mark}#p2`,
      `/takeaways/${id}?${mark}#e-${idOf('evidence')}`,
      `/takeaways/${id}?${mark}#f-${idOf('figure')}`,
      `/takeaways/${id}?${mark}#term-${idOf('term')}`,
      `/annotations/${idOf('annotation')}?${mark}`,
      `/comments/${idOf('comment')}?${mark}`,
      `/summaries/${idOf('summary')}?${mark}`,
    ])
  })

  it('leads to the register where the takeaway of a figure or term is gone', async () => {
    const other = await scene('辉长岩达到37家。')
    const { id } = await figure(other.report, other.takeaway.id, { label: '辉长岩', value: '37', unit: '家' })
    await prisma().takeaway.update({ where: { id: other.takeaway.id }, data: { deletedAt: new Date() } })
    const [hit] = await find(staff, { q: '辉长岩', in: ['figure'] })
    const q = encodeURIComponent('辉长岩')
    expect(hit?.url).toBe(`/figures?report=${other.report.slug}&q=${q}&mark=${q}#f-${id}`)
  })

  it('counts each kind, whichever are listed', async () => {
    const { counts, items } = await searchEverything(
      { actor: author },
      { q: word, in: ['comment'], counts: true },
    )
    expect(items).toHaveLength(1)
    expect(counts).toEqual({
      takeaway: 1,
      paragraph: 1,
      evidence: 1,
      figure: 1,
      term: 1,
      annotation: 1,
      comment: 1,
      summary: 1,
      person: 0,
    })
  })

  it('puts names before other words, then the newest first', async () => {
    const other = await scene('正文')
    const add = (title: string, statement: string, position: number) =>
      prisma().takeaway.create({
        data: {
          reportId: other.report.id,
          kind: 'insight',
          code: `I-${position}`,
          title,
          statement,
          position,
        },
      })
    await add('说流纹岩', '一', 11)
    await add('题', '流纹岩早', 12)
    await add('题', '流纹岩晚', 13)
    const hits = await find(staff, { q: '流纹岩', report: other.report.slug })
    expect(hits.map(({ snippet, title }) => [title, snippet])).toEqual([
      ['I-11 说流纹岩', '一'],
      ['I-13 题', '流纹岩晚'],
      ['I-12 题', '流纹岩早'],
    ])
    expect(hits[0]?.url).toContain(`mark=${encodeURIComponent('流纹岩')}`)
  })

  it('finds what the headings and texts of a summary say, as they are now', async () => {
    const { id } = await summary(author.id)
    const part = {
      id: crypto.randomUUID(),
      summaryId: id,
      position: 0,
      kind: 'text' as const,
      text: '论橄榄岩',
    }
    await prisma().summaryPart.create({ data: part })
    const found = async () => (await find(author, { q: '橄榄岩' })).map(marked)
    expect(await found()).toEqual([['橄榄岩']])
    await prisma().summaryPart.update({ where: { id: part.id }, data: { text: '论他石' } })
    expect(await found()).toEqual([])
    await prisma().summaryPart.update({ where: { id: part.id }, data: { text: '论橄榄岩' } })
    await prisma().summaryPart.delete({ where: { id: part.id } })
    expect(await found()).toEqual([])
  })
})

describe('minutes are found', () => {
  it('by who takes the lead, and by when', async () => {
    const { id } = await summary(author.id)
    const { id: takeawayId } = await prisma().takeaway.findFirstOrThrow()
    await prisma().summaryPart.create({
      data: {
        ...{ id: crypto.randomUUID(), summaryId: id, position: 0, kind: 'point', takeawayId },
        ...{ leadUnit: '蛇纹岩研究所', deadline: '明年芒种前' },
      },
    })
    const found = async (q: string) => (await find(author, { q })).map(marked)
    expect([await found('蛇纹岩'), await found('芒种')]).toEqual([[['蛇纹岩']], [['芒种']]])
  })
})

describe('people are found', () => {
  it.each(['玄晓岚', '晓岚', '玄曉嵐', 'xuanxiaolan', 'XXL', 'xuan', 'lan xuan'])('by %s', async (q) => {
    const hits = await find(staff, { q, in: ['person'] })
    expect(hits).toContainEqual({
      kind: 'person',
      id: author.id,
      url: `/people/${author.id}`,
      title: '玄晓岚',
      titleEn: null,
      snippet: '',
      ranges: [],
    })
  })

  it('no longer once they are deactivated', async () => {
    const gone = await person('staff', { name: '独孤伽罗' })
    await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    expect(await find(staff, { q: '独孤', in: ['person'] })).toEqual([])
    expect(await find(staff, { q: 'dugu', in: ['person'] })).toEqual([])
  })

  it('on pages, each once', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, at) => person('staff', { name: `慕容${at}` })))
    const seen: string[] = []
    for (let cursor: string | undefined; seen.length < 20; ) {
      const page = await searchEverything({ actor: staff }, { q: 'murong', limit: 2, cursor })
      seen.push(...page.items.map(({ title }) => title))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen.sort()).toEqual(['慕容0', '慕容1', '慕容2', '慕容3', '慕容4'])
  })
})

describe('sight: neither hits nor counts tell of', () => {
  const trace = async (actor: Actor, q: string) => {
    const { items, counts } = await searchEverything({ actor }, { q, limit: 100, counts: true })
    const counted = Object.entries(counts ?? {}).filter(([, count]) => count > 0)
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(counted.map(([kind]) => [kind, items.filter((hit) => hit.kind === kind).length])),
    )
    return items.map(({ kind }) => kind)
  }

  it('a report that is not for the asker, in any kind', async () => {
    const other = await scene('片麻岩达到37家。', '学片麻岩')
    const revisionId = other.report.revisions[0]?.id ?? ''
    const range = { paragraphKey: 'p2', start: 6, end: 9, prefix: '', suffix: '', position: 0 }
    await prisma().evidence.create({
      data: { takeawayId: other.takeaway.id, revisionId, quote: '片麻岩', ...range },
    })
    await figure(other.report, other.takeaway.id, { label: '片麻岩企业', value: '37', unit: '家' })
    await term(other.report, other.takeaway.id, { name: '片麻岩', meaning: '岩石' })
    const named = await person('staff')
    await annotation(other.report, named.id, [0, 4], { body: '片麻岩何用' })
    const { id } = await thread(other.takeaway, named.id)
    await comment({ threadId: id, authorId: named.id, body: '评片麻岩' })
    await prisma().report.update({
      where: { id: other.report.id },
      data: { audience: 'named', audiences: { create: [{ userId: named.id }] } },
    })
    for (const role of ['viewer', 'staff'] as const)
      expect(await trace(await person(role), '片麻岩'), role).toEqual([])
    for (const actor of [named, await person('editor'), await person('admin')])
      expect(await trace(actor, '片麻岩')).toHaveLength(7)
  })

  it('a private annotation of another, by its words or its quote', async () => {
    const { id } = await annotation(made.report, author.id, [0, 4], {
      visibility: 'private',
      body: '密语砂岩',
    })
    for (const role of ['viewer', 'staff', 'editor', 'admin'] as const)
      expect(await trace(await person(role), '密语砂岩'), role).toEqual([])
    expect(await trace(author, '密语砂岩')).toEqual(['annotation'])
    const quoted = await find(staff, { q: '学习报告', in: ['annotation'] })
    expect(quoted.map((hit) => hit.id)).not.toContain(id)
    expect(quoted).toHaveLength(1)
  })

  it('a hidden or deleted comment', async () => {
    const { id } = await thread(made.takeaway, author.id)
    const hidden = await comment({ threadId: id, authorId: author.id, body: '藏起石灰岩' })
    const deleted = await comment({ threadId: id, authorId: author.id, body: '删去石灰岩' })
    expect(await trace(staff, '石灰岩')).toHaveLength(2)
    await prisma().comment.update({ where: { id: hidden }, data: { hiddenAt: new Date() } })
    await prisma().comment.update({ where: { id: deleted }, data: { deletedAt: new Date() } })
    for (const actor of [staff, author, made.editor]) expect(await trace(actor, '石灰岩')).toEqual([])
  })

  it('a deleted takeaway, its evidence and its discussion', async () => {
    const other = await scene('正文一二三', '学大理岩')
    const { id } = await thread(other.takeaway, author.id)
    await comment({ threadId: id, authorId: author.id, body: '评大理岩' })
    const range = { paragraphKey: 'p2', start: 6, end: 9, prefix: '', suffix: '', position: 0 }
    const revisionId = other.report.revisions[0]?.id ?? ''
    await prisma().evidence.create({
      data: { takeawayId: other.takeaway.id, revisionId, quote: '大理岩', ...range },
    })
    expect(await trace(staff, '大理岩')).toEqual(['takeaway', 'evidence', 'comment'])
    await prisma().takeaway.update({ where: { id: other.takeaway.id }, data: { deletedAt: new Date() } })
    for (const actor of [staff, author, made.editor]) expect(await trace(actor, '大理岩')).toEqual([])
  })

  it('a former revision', async () => {
    const other = await scene('旧版说页岩')
    expect(await trace(staff, '页岩')).toEqual(['paragraph'])
    const text = '学习报告\n\n新版说他石'
    const paragraphs = [{ key: 'p1', start: 0, end: 4, position: 0 }]
    await prisma().revision.create({
      data: { reportId: other.report.id, number: 2, text, sha256: '', paragraphs: { create: paragraphs } },
    })
    await prisma().report.update({ where: { id: other.report.id }, data: { currentRevision: 2 } })
    expect(await trace(staff, '页岩')).toEqual([])
  })

  it('a summary of another, unless it is shared', async () => {
    const [sharer, colleague, viewer] = await Promise.all([
      person('staff'),
      person('staff'),
      person('viewer'),
    ])
    const office = await department()
    const inOffice = await person('viewer', { departmentId: office.id })
    const { id } = await summary(sharer.id)
    await prisma().summary.update({ where: { id }, data: { closing: '结语角闪岩' } })
    for (const actor of [colleague, viewer, inOffice]) expect(await trace(actor, '角闪岩')).toEqual([])
    for (const actor of [sharer, made.editor]) expect(await trace(actor, '角闪岩')).toEqual(['summary'])
    await prisma().summaryShare.createMany({
      data: [
        { summaryId: id, userId: colleague.id, level: 'read' },
        { summaryId: id, departmentId: office.id, level: 'write' },
      ],
    })
    for (const actor of [colleague, inOffice]) expect(await trace(actor, '角闪岩')).toEqual(['summary'])
    expect(await trace(viewer, '角闪岩')).toEqual([])
    await prisma().summary.update({ where: { id }, data: { deletedAt: new Date() } })
    for (const actor of [sharer, colleague, made.editor]) expect(await trace(actor, '角闪岩')).toEqual([])
  })
})

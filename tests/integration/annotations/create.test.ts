import { describe, expect, it } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { prisma } from '@/lib/db'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { report } from '@/prisma/factories/report'
import { refusal } from '@/tests/integration/discussion/scene'
import { placeOf, scene, text } from './scene'

const count = (slug: string) => prisma().annotation.count({ where: { report: { slug } } })

describe('position and quote', () => {
  it('are kept with paragraph and context, counted in code points after an emoji', async () => {
    const { author, annotate } = await scene()
    const made = await annotate(author, '总部达到891家', {
      visibility: 'staff',
      tags: ['总部', '总部', '数据'],
    })
    expect(placeOf(text, '总部达到891家')).toMatchObject({ start: 15, end: 23 })
    const stored = {
      start: 15,
      end: 23,
      quote: '总部达到891家',
      prefix: '学习考察报告\n\n😀上海抓产业,',
      suffix: '。\n\n长沙看上海,上海看世界。',
      paragraph: 'p2',
      tags: ['总部', '数据'],
      version: 1,
      anchor: { status: 'same', revision: 1, start: 15, end: 23, quote: '总部达到891家' },
    }
    expect(made).toMatchObject(stored)
    expect(await readAnnotation({ actor: author }, { id: made.id })).toMatchObject(stored)
  })

  it.each([
    ['a place beside the words', { start: 14, end: 22, quote: '总部达到891家' }],
    ['a position in UTF-16 units', { start: 16, end: 24, quote: '总部达到891家' }],
    ['words of another length', { start: 15, end: 23, quote: '总部' }],
    ['other words of that length', { start: 15, end: 23, quote: '总部达到819家' }],
    ['a place beyond the text', { start: 9000, end: 9002, quote: '总部' }],
    ['a place of no length', { start: 15, end: 15, quote: '总' }],
    ['an end before its start', { start: 17, end: 15, quote: '总部' }],
    ['no words', { start: 16, end: 18, quote: '' }],
    ['a negative place', { start: -1, end: 1, quote: '学习' }],
    ['a broken place', { start: 0.5, end: 2.5, quote: '学习' }],
  ])('are refused together with %s, and nothing is stored', async (_, range) => {
    const { author, report: about } = await scene()
    const call = createAnnotation({ actor: author }, { report: about.slug, ...range, kind: 'highlight' })
    expect(await refusal(call)).toMatchObject({ code: 'invalid' })
    expect(await count(about.slug)).toBe(0)
  })
})

describe('what is said', () => {
  it('may be nothing under a highlight alone', async () => {
    const { author, annotate, report: about } = await scene()
    for (const kind of ['comment', 'question', 'correction'] as const)
      expect(await refusal(annotate(author, '上海', { kind, body: '' }))).toMatchObject({
        code: 'invalid',
        faults: [{ path: 'body', message: 'needsWords' }],
      })
    expect(await count(about.slug)).toBe(0)
    expect(await annotate(author, '上海', { kind: 'highlight', body: '' })).toMatchObject({
      body: '',
      html: '',
    })
  })

  it('is private unless it is meant for staff', async () => {
    const { author, report: about } = await scene()
    const given = { report: about.slug, ...placeOf(text, '上海'), kind: 'highlight' as const }
    expect(await createAnnotation({ actor: author }, given)).toMatchObject({
      visibility: 'private',
      body: '',
    })
  })
})

describe('an id', () => {
  it('sent again by the same person makes no second one and writes no second activity', async () => {
    const { author, annotate, report: about } = await scene()
    const id = crypto.randomUUID()
    const given = { id, visibility: 'staff' as const }
    expect(await annotate(author, '上海', given)).toMatchObject({ made: true, id })
    expect(await annotate(author, '上海', { ...given, id: id.toUpperCase() })).toMatchObject({
      made: false,
      id,
    })
    expect(await count(about.slug)).toBe(1)
    expect(await prisma().activity.count({ where: { subjectId: id } })).toBe(1)
  })

  it('of somebody else, or of another report, is a conflict', async () => {
    const { author, colleague, annotate } = await scene()
    const { id } = await annotate(author, '上海', { visibility: 'staff' })
    expect(await refusal(annotate(colleague, '上海', { id }))).toMatchObject({ code: 'conflict' })
    const other = await report({ text })
    const call = createAnnotation(
      { actor: author },
      { id, report: other.slug, ...placeOf(text, '上海'), kind: 'highlight' },
    )
    expect(await refusal(call)).toMatchObject({ code: 'conflict' })
  })
})

describe('the target', () => {
  it('is a report or a takeaway, not both and not none', async () => {
    const { author, report: about, takeaway } = await scene()
    const range = { ...placeOf(text, '上海'), kind: 'highlight' as const }
    for (const given of [{}, { report: about.slug, takeawayId: takeaway.id }])
      expect(await refusal(createAnnotation({ actor: author }, { ...given, ...range }))).toMatchObject({
        code: 'invalid',
        faults: [{ path: 'report', message: 'required' }],
      })
  })

  it('may be a takeaway’s statement, in its own positions', async () => {
    const { author, takeaway, report: about } = await scene()
    const made = await createAnnotation(
      { actor: author },
      {
        takeawayId: takeaway.id,
        ...placeOf(takeaway.statement, '一张蓝图'),
        kind: 'question',
        body: '谁的?',
      },
    )
    expect(made).toMatchObject({
      report: about.slug,
      takeawayId: takeaway.id,
      start: 1,
      end: 5,
      prefix: '以',
      anchor: { status: 'same', revision: null },
    })
    const wrong = { takeawayId: takeaway.id, start: 2, end: 6, quote: '一张蓝图', kind: 'highlight' as const }
    expect(await refusal(createAnnotation({ actor: author }, wrong))).toMatchObject({ code: 'invalid' })
  })
})

it('keeps the trail when it is turned into a takeaway', async () => {
  const { author, editor, annotate, report: about } = await scene()
  const { id } = await annotate(author, '总部达到891家', { visibility: 'staff' })
  expect(await readAnnotation({ actor: editor }, { id })).toMatchObject({
    turnedInto: null,
    can: { turn: true },
  })
  expect(await readAnnotation({ actor: author }, { id })).toMatchObject({ can: { turn: false } })
  const { id: takeawayId, code } = await createTakeaway(
    { actor: editor },
    { report: about.slug, kind: 'practice', title: '总部', statement: '聚总部。', sourceId: id },
  )
  expect(await readAnnotation({ actor: author }, { id })).toMatchObject({
    turnedInto: { id: takeawayId, code },
  })
})

it('leaves no activity of what is private', async () => {
  const { author, annotate } = await scene()
  const { id } = await annotate(author, '上海')
  await editAnnotation({ actor: author }, { id, version: 1, body: '改' })
  expect(await prisma().activity.count({ where: { subjectId: id } })).toBe(0)
})

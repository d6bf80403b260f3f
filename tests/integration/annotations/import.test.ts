import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { webAddresses } from '@/lib/addresses'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { importAnnotations } from '@/lib/annotations/import-annotations'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { readCollection } from '@/lib/annotations/read-collection'
import { prisma } from '@/lib/db'
import { toAnnotationCollection } from '@/lib/documents/annotation-collection'
import { toWebAnnotation } from '@/lib/documents/web-annotation'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { refusal } from '@/tests/integration/discussion/scene'
import { countQueries } from '@/tests/support/count-queries'
import { placeOf, scene, text } from './scene'

const site = 'https://tashan.example'
const addresses = webAddresses(site)
const anno = 'http://www.w3.org/ns/anno.jsonld'
const toJson = (value: object) => JSON.parse(JSON.stringify(value))
const importDocument = (actor: Actor, document: object) => importAnnotations({ actor }, toJson(document))
const page = (items: unknown[]) => ({ '@context': anno, id: 'urn:page', type: 'AnnotationPage', items })

/** A Web Annotation of another system on a quote of the report. */
const foreign = (slug: string, exact: string, over: object = {}, selectors: object[] = []) => ({
  id: `https://elsewhere.example/notes/${encodeURIComponent(exact)}`,
  type: 'Annotation',
  motivation: 'commenting',
  body: { type: 'TextualBody', value: '从别处来' },
  target: {
    source: `https://elsewhere.example/reports/${slug}`,
    selector: [{ type: 'TextQuoteSelector', exact }, ...selectors],
  },
  ...over,
})

describe('what was exported', () => {
  it('comes back into the same text of another installation as it was', async () => {
    const { author, annotate, report: about } = await scene()
    await annotate(author, '😀上海', {
      kind: 'question',
      body: '"为何"\t😀\n\n- 一',
      tags: ['数据', '𠮷'],
      visibility: 'staff',
    })
    await annotate(author, '总部达到891家', { kind: 'highlight', body: '' })
    await annotate(author, '长沙', { kind: 'correction', body: '错了' })
    const found = await readCollection({ actor: author }, { report: about.slug })
    const list = { addresses, address: new URL(`${site}/api/v1/annotations`), label: '批注' }
    const document = toJson(toAnnotationCollection(found, list))

    await prisma().annotation.deleteMany({ where: { reportId: about.id } })
    expect(await importDocument(author, document)).toMatchObject({
      author: { id: author.id },
      made: found.items.map(({ id }, index) => ({ index, id })),
      present: [],
      refused: [],
    })
    const back = await readCollection({ actor: author }, { report: about.slug })
    const timeless = (all: typeof found) => all.items.map((one) => ({ ...one, createdAt: null }))
    expect(timeless(back)).toEqual(timeless(found))
    expect(await importDocument(author, document)).toMatchObject({
      made: [],
      present: { length: 3 },
      refused: [],
    })
    expect(await readCollection({ actor: author }, { report: about.slug })).toMatchObject({ total: 3 })
  })

  it('of a statement comes back to the statement', async () => {
    const { author, takeaway } = await scene()
    const given = { takeawayId: takeaway.id, ...placeOf(takeaway.statement, '一张蓝图') }
    const { id } = await createAnnotation({ actor: author }, { ...given, kind: 'comment', body: '说' })
    const document = toWebAnnotation(await readAnnotation({ actor: author }, { id }), addresses)
    await prisma().annotation.deleteMany({ where: { id } })
    expect(await importDocument(author, document)).toMatchObject({ made: [{ index: 0, id }] })
    expect(await readAnnotation({ actor: author }, { id })).toMatchObject(given)
  })

  it('from a former revision is found again by its words alone', async () => {
    const { author, annotate, report: about } = await scene()
    const { id } = await annotate(author, '总部达到891家')
    const document = toWebAnnotation(await readAnnotation({ actor: author }, { id }), addresses)
    await prisma().annotation.deleteMany({ where: { id } })
    const next = await report({ slug: `${about.slug}-2`, text: `前言\n\n${text}` })
    const source = `${site}/api/v1/reports/${next.slug}/text`
    const moved = (revision: number) => ({
      ...document,
      target: { ...document.target, source: `${source}?revision=${revision}` },
    })
    expect(await importDocument(author, moved(1))).toMatchObject({
      made: [],
      refused: [{ index: 0, path: 'quote', message: 'quoteMismatch' }],
    })
    expect(await importDocument(author, moved(7))).toMatchObject({ made: [{ id }] })
    expect(await readAnnotation({ actor: author }, { id })).toMatchObject({ start: 19, report: next.slug })
  })
})

describe('what comes from elsewhere', () => {
  it('is private to whoever brought it, who is its author, and twice makes none the second time', async () => {
    const { author, colleague, report: about } = await scene()
    const document = {
      '@context': anno,
      ...foreign(about.slug, '总部达到891家'),
      creator: { type: 'Person', name: '某人' },
    }
    const first = await importDocument(author, document)
    expect(first).toMatchObject({ made: [{ index: 0 }], present: [], refused: [] })
    const id = first.made[0]!.id
    expect(await readAnnotation({ actor: author }, { id })).toMatchObject({
      author: { id: author.id },
      visibility: 'private',
      body: '从别处来',
      ...placeOf(text, '总部达到891家'),
    })
    expect(await importDocument(author, document)).toMatchObject({ made: [], present: [{ index: 0, id }] })
    const other = await importDocument(colleague, document)
    expect(other.made).toHaveLength(1)
    expect(other.made[0]!.id).not.toBe(id)
  })

  it('does not hinder its neighbours by its faults, each of which is named', async () => {
    const { author, report: about } = await scene()
    const hidden = await report({ text, audience: 'named' })
    const at = (start: number, end: number) => [{ type: 'TextPositionSelector', start, end }]
    const items = [
      foreign(about.slug, '总部达到891家'),
      foreign(about.slug, '总部达到819家'),
      foreign(about.slug, '上海'),
      foreign(about.slug, '长沙', {}, at(0, 2)),
      foreign(about.slug, '世界', { motivation: 'questioning', body: undefined }),
      foreign('no-such', '世界'),
      foreign(hidden.slug, '世界'),
      { type: 'Note' },
      '上海',
      foreign(about.slug, '产业', {
        body: { type: 'TextualBody', value: '字'.repeat(19_999), purpose: 'tagging' },
      }),
      foreign(about.slug, '学习', {
        target: { source: `${site}/reports/${about.slug}`, selector: at(0, 2) },
      }),
      foreign(about.slug, '考察', {}, at(2, 4)),
      foreign(about.slug, '考察', {}, at(2, 4)),
    ]
    const { made, present, refused } = await importDocument(author, page(items))
    expect(made.map((one) => one.index)).toEqual([0, 11])
    expect(present.map((one) => one.index)).toEqual([12])
    expect(refused.map(({ index, message }) => [index, message])).toEqual([
      [1, 'quoteNotFound'],
      [2, 'quoteNotUnique'],
      [3, 'quoteMismatch'],
      [4, 'needsWords'],
      [5, 'notOurs'],
      [6, 'notOurs'],
      [7, 'malformed'],
      [8, 'malformed'],
      [9, 'malformed'],
      [10, 'required'],
    ])
    expect(refused[0]).toMatchObject({ id: expect.stringContaining('elsewhere.example') })
    expect((await listAnnotations({ actor: author }, { report: about.slug })).items).toHaveLength(2)
  })

  it('finds the one place among several by the words around it', async () => {
    const { author, report: about } = await scene()
    const among = foreign(about.slug, '上海', {
      target: {
        source: `${site}/api/v1/reports/${about.slug}`,
        selector: { type: 'TextQuoteSelector', exact: '上海', prefix: ',', suffix: '看世界' },
      },
    })
    const { made } = await importDocument(author, page([among]))
    expect(await readAnnotation({ actor: author }, { id: made[0]!.id })).toMatchObject({
      prefix: expect.stringMatching(/长沙看上海,$/),
    })
  })
})

describe('an id of ours', () => {
  it('that somebody else has is theirs: present where it may be seen, else refused', async () => {
    const { author, colleague, annotate } = await scene()
    const of = async (given: Parameters<typeof annotate>[2]) => {
      const { id } = await annotate(author, '总部达到891家', given)
      return { id, document: toWebAnnotation(await readAnnotation({ actor: author }, { id }), addresses) }
    }
    const shown = await of({ visibility: 'staff' })
    expect(await importDocument(colleague, shown.document)).toMatchObject({
      made: [],
      present: [{ id: shown.id }],
    })
    const hidden = await of({ visibility: 'private' })
    expect(await importDocument(colleague, hidden.document)).toMatchObject({
      made: [],
      refused: [{ message: 'taken' }],
    })
    await deleteAnnotation({ actor: author }, { id: shown.id })
    expect(await importDocument(author, shown.document)).toMatchObject({
      made: [],
      refused: [{ message: 'deleted' }],
    })
  })
})

it('asks for the right to annotate, and for the terms of the W3C', async () => {
  const { viewer, author, report: about } = await scene()
  const document = { '@context': anno, ...foreign(about.slug, '长沙') }
  expect(await refusal(importDocument(viewer, document))).toMatchObject({ code: 'forbidden' })
  for (const bad of [
    { ...document, '@context': 'https://elsewhere.example/context.jsonld' },
    { ...document, '@context': undefined },
    { '@context': anno, type: 'AnnotationCollection', first: 'https://elsewhere.example/page1' },
    { '@context': anno, type: 'AnnotationPage' },
    page(Array.from({ length: 1001 }, () => foreign(about.slug, '长沙'))),
  ])
    expect(await refusal(importDocument(author, bad))).toMatchObject({ code: 'invalid' })
})

it('tells others how many it made for staff, and nothing of private ones', async () => {
  const { author, report: about } = await scene()
  const shown = (exact: string, at: number) => ({
    ...foreign(about.slug, exact, { 'tashan:visibility': 'staff' }),
    id: `urn:x:${at}`,
  })
  await importDocument(author, page([foreign(about.slug, '长沙'), shown('世界', 1), shown('产业', 2)]))
  const rows = await prisma().activity.findMany({ where: { reportId: about.id, actorId: author.id } })
  expect(rows.map(({ verb, detail }) => [verb, (detail as { count: number }).count])).toEqual([
    ['annotation.imported', 2],
  ])
})

it('takes 1,000 with as many statements as one', async () => {
  const [actor, other] = [await person('staff'), await person('staff')]
  const long = Array.from({ length: 3000 }, (_, index) => `第${index}句说的是别的。`).join('\n\n')
  const slugs = [(await report({ text: long })).slug, (await report({ text: long })).slug]
  const items = (slug: string, count: number) =>
    page(Array.from({ length: count }, (_, index) => foreign(slug, `第${index}句说`)))
  const few = await countQueries(() => importDocument(other, items(slugs[0]!, 1)))
  let made = 0
  const many = await countQueries(async () => {
    made = (await importDocument(actor, items(slugs[1]!, 1000))).made.length
  })
  expect(made).toBe(1000)
  expect(many).toBe(few)
  expect(few).toBeLessThanOrEqual(8)
})

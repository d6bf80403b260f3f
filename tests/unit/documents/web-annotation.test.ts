import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddresses } from '@/lib/addresses'
import { toAnnotationCollection, toAnnotationPage, writeJsonLd } from '@/lib/documents/annotation-collection'
import { type AnnotationData, toAnnotationItem, toWebAnnotation } from '@/lib/documents/web-annotation'
import { annotationItems, parseWebAnnotation, webAnnotations } from '@/lib/documents/web-annotation-parser'
import { annotationFaults, collectionFaults, isIri, pageFaults } from './w3c'

const site = 'https://tashan.example'
const addresses = webAddresses(site)
const annotation: AnnotationData = {
  id: '0197a6f0-0000-7000-8000-000000000001',
  report: '上海 2024/考察',
  takeawayId: null,
  kind: 'question',
  visibility: 'private',
  body: '**为什么**是891家?',
  tags: ['总部经济', '待核'],
  author: { id: 'u 1', name: '李静' },
  createdAt: new Date('2026-11-23T01:02:03.004Z'),
  editedAt: null,
  prefix: '地区总部达到',
  suffix: '。',
  anchor: { start: 31, end: 35, quote: '891家', revision: 2 },
}
const written = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>
const write = (over: Partial<AnnotationData> = {}) =>
  written(toWebAnnotation({ ...annotation, ...over }, addresses))

describe('an annotation', () => {
  it('is written as the W3C has it', () => {
    expect(write()).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { tashan: 'urn:tashan:' }],
      id: 'https://tashan.example/api/v1/annotations/0197a6f0-0000-7000-8000-000000000001',
      type: 'Annotation',
      motivation: 'questioning',
      created: '2026-11-23T01:02:03.004Z',
      creator: { id: 'https://tashan.example/people/u%201', type: 'Person', name: '李静' },
      body: [
        {
          type: 'TextualBody',
          value: '**为什么**是891家?',
          format: 'text/markdown',
          language: 'zh',
          purpose: 'questioning',
        },
        { type: 'TextualBody', value: '总部经济', format: 'text/plain', purpose: 'tagging' },
        { type: 'TextualBody', value: '待核', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source:
          'https://tashan.example/api/v1/reports/%E4%B8%8A%E6%B5%B7%202024%2F%E8%80%83%E5%AF%9F/text?revision=2',
        selector: [
          { type: 'TextQuoteSelector', exact: '891家', prefix: '地区总部达到', suffix: '。' },
          { type: 'TextPositionSelector', start: 31, end: 35 },
        ],
      },
      'tashan:visibility': 'private',
    })
  })

  it('says each kind with its motivation', () => {
    const motivation = (kind: AnnotationData['kind']) => write({ kind }).motivation
    expect(motivation('highlight')).toBe('highlighting')
    expect(motivation('comment')).toBe('commenting')
    expect(motivation('question')).toBe('questioning')
    expect(motivation('correction')).toBe('editing')
  })

  it('has no body where nothing is said, and modified only once it was edited', () => {
    const bare = write({ kind: 'highlight', body: '', tags: [] })
    expect(bare).not.toHaveProperty('body')
    expect(bare).not.toHaveProperty('modified')
    expect(write({ editedAt: new Date('2026-11-24T00:00:00Z') }).modified).toBe('2026-11-24T00:00:00.000Z')
    expect(write({ body: 'Why?', tags: [] }).body).toEqual([
      { type: 'TextualBody', value: 'Why?', format: 'text/markdown', purpose: 'questioning' },
    ])
  })

  it('of a statement has the takeaway as its source', () => {
    const takeawayId = '0197a6f0-0000-7000-8000-00000000000a'
    const anchor = { ...annotation.anchor, revision: null }
    expect(write({ takeawayId, anchor }).target).toMatchObject({
      source: `https://tashan.example/api/v1/takeaways/${takeawayId}`,
    })
  })

  it('keeps the constraints of the W3C, whatever it says', () => {
    fc.assert(
      fc.property(anyAnnotation, (given) => {
        expect(annotationFaults(written(toWebAnnotation(given, addresses)))).toEqual([])
      }),
    )
  })
})

describe('what is read back', () => {
  const read = (value: unknown) => {
    const found = parseWebAnnotation(value)
    if ('fault' in found) throw new Error(`at ${found.fault}`)
    return found.annotation
  }

  it('is what was written, whatever the text', () => {
    fc.assert(
      fc.property(anyAnnotation, (given) => {
        const { anchor, prefix, suffix, kind, visibility, body, tags, takeawayId, report } = given
        fc.pre(anchor.quote !== '')
        expect(read(written(toWebAnnotation(given, addresses)))).toEqual({
          iri: `${site}/api/v1/annotations/${given.id}`,
          source: takeawayId ? { takeawayId } : { report, revision: anchor.revision },
          kind,
          visibility,
          body,
          tags,
          quote: { quote: anchor.quote, prefix, suffix },
          position: { start: anchor.start, end: anchor.end },
        })
      }),
    )
  })

  it('may be said in the other ways that the W3C allows', () => {
    const target = { source: `${site}/reports/sh`, selector: { type: 'TextQuoteSelector', exact: '一' } }
    const base = { id: 'urn:x', type: ['Annotation', 'Extra'], target: [target] }
    expect(read(base)).toEqual({
      iri: 'urn:x',
      source: { report: 'sh', revision: null },
      kind: 'highlight',
      visibility: 'private',
      body: '',
      tags: [],
      quote: { quote: '一', prefix: undefined, suffix: undefined },
    })
    expect(read({ ...base, bodyValue: '说' })).toMatchObject({ kind: 'comment', body: '说' })
    const value = (said: string) => ({ type: 'TextualBody', value: said })
    expect(read({ ...base, body: value('甲') })).toMatchObject({ kind: 'comment', body: '甲' })
    expect(read({ ...base, body: [value('甲'), value('乙')] })).toMatchObject({ body: '甲\n\n乙' })
    for (const motivation of [
      'editing',
      'oa:editing',
      'http://www.w3.org/ns/oa#editing',
      ['linking', 'editing'],
    ])
      expect(read({ ...base, motivation })).toMatchObject({ kind: 'correction' })
    const others = [{ type: 'FragmentSelector', value: 'p1' }, target.selector]
    expect(
      read({ ...base, target: { ...target, source: { id: target.source }, selector: others } }),
    ).toMatchObject({
      quote: { quote: '一' },
      source: { report: 'sh' },
    })
    expect(read({ ...base, target: { ...target, source: 'https://x.example/page' } })).toMatchObject({
      source: null,
    })
    expect(read({ ...base, target: { ...target, source: 'https://x.example/reports/%E4' } })).toMatchObject({
      source: null,
    })
  })

  it.each([
    ['type', { type: 'Note' }],
    ['target', { target: [] }],
    ['target', { target: 'https://tashan.example/reports/sh' }],
    ['body', { body: 'https://elsewhere.example/body' }],
    ['body', { body: { id: 'https://elsewhere.example/body' } }],
    ['tashan:visibility', { 'tashan:visibility': 'everyone' }],
    ['target', { target: { source: site, selector: { type: 'TextQuoteSelector', exact: '' } } }],
  ])('is refused with the %s that is at fault (%#)', (path, over) => {
    const found = parseWebAnnotation({ ...write(), ...over })
    expect('fault' in found && found.fault.startsWith(path)).toBe(true)
  })

  it('is found in a page, in a collection, and by itself', () => {
    const list = { addresses, address: new URL(`${site}/api/v1/annotations`), label: '批注' }
    const found = { items: [annotation, annotation], total: 2, page: 0, limit: 50 }
    const count = (value: object) => annotationItems(webAnnotations.parse(written(value)))?.length
    expect(count(toWebAnnotation(annotation, addresses))).toBe(1)
    expect(count(toAnnotationPage(found, list))).toBe(2)
    expect(count(toAnnotationCollection(found, list))).toBe(2)
    expect(
      count({ ...toAnnotationCollection(found, list), first: 'https://tashan.example/1' }),
    ).toBeUndefined()
    expect(webAnnotations.safeParse({ ...write(), '@context': 'https://elsewhere.example/' }).success).toBe(
      false,
    )
    const many = { ...toAnnotationPage(found, list), items: Array.from({ length: 1001 }, () => ({})) }
    expect(webAnnotations.safeParse(many).success).toBe(false)
  })
})

/** Any text that JSON carries: astral characters, quotes, controls. */
const anyText = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed())
const anyAnnotation: fc.Arbitrary<AnnotationData> = fc.record({
  id: fc.uuid(),
  report: anyText.filter((text) => text !== ''),
  takeawayId: fc.option(fc.uuid()),
  kind: fc.constantFrom('highlight', 'comment', 'question', 'correction'),
  visibility: fc.constantFrom('private', 'staff'),
  body: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  author: fc.record({ id: anyText, name: anyText }),
  createdAt: fc.date({ min: new Date(0), max: new Date('2026-12-31'), noInvalidDate: true }),
  editedAt: fc.option(
    fc.date({ min: new Date('2027-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
  ),
  prefix: anyText,
  suffix: anyText,
  anchor: fc.record({
    start: fc.nat(1000),
    end: fc.integer({ min: 1001, max: 9999 }),
    quote: anyText,
    revision: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
})

describe('a list', () => {
  const list = {
    addresses,
    address: new URL(`${site}/api/v1/annotations?report=上海&tag=a b`),
    label: '批注',
  }
  const items = [annotation, { ...annotation, kind: 'highlight' as const, body: '', tags: [] }]
  const pageOf = (page: number, total = 5) =>
    written(toAnnotationPage({ items, total, page, limit: 2 }, list))

  it('is a collection with its first page inside and the address of its last', () => {
    const collection = written(toAnnotationCollection({ items, total: 5, page: 0, limit: 2 }, list))
    expect(collectionFaults(collection)).toEqual([])
    expect(collection).toMatchObject({
      id: 'https://tashan.example/api/v1/annotations?report=%E4%B8%8A%E6%B5%B7&tag=a%20b',
      type: 'AnnotationCollection',
      label: '批注',
      total: 5,
      first: { type: 'AnnotationPage', startIndex: 0 },
      last: expect.stringContaining('page=2'),
    })
    expect(collection.first).not.toHaveProperty('@context')
  })

  it('has no pages while it is empty', () => {
    const empty = written(toAnnotationCollection({ items: [], total: 0, page: 0, limit: 2 }, list))
    expect(collectionFaults(empty)).toEqual([])
    expect(empty).toMatchObject({ total: 0 })
    expect(Object.keys(empty)).not.toContain('first')
    expect(Object.keys(empty)).not.toContain('last')
  })

  it('is one file with all of them in the one page inside it', () => {
    const torn = { ...annotation, body: '\uD800断' }
    const collection = JSON.parse(writeJsonLd([...items, torn], list))
    expect(collectionFaults(collection)).toEqual([])
    expect(collection).toMatchObject({ '@context': expect.anything(), total: 3, last: collection.first.id })
    expect(collection.first.items).toEqual([
      ...items.map((one) => written(toAnnotationItem(one, addresses))),
      expect.objectContaining({
        body: expect.arrayContaining([expect.objectContaining({ value: '\uFFFD断' })]),
      }),
    ])
    expect(collection.first).not.toHaveProperty('next')
    expect(annotationItems(webAnnotations.parse(collection))).toHaveLength(3)
    expect(JSON.parse(writeJsonLd([], list))).toMatchObject({ type: 'AnnotationCollection', total: 0 })
  })

  it('has pages that lead to one another', () => {
    for (const page of [0, 1, 2]) expect(pageFaults(pageOf(page))).toEqual([])
    const [first, middle, last] = [pageOf(0), pageOf(1), pageOf(2)]
    expect([first.prev, first.next]).toEqual([undefined, middle.id])
    expect([middle.prev, middle.next, middle.startIndex]).toEqual([first.id, last.id, 2])
    expect([last.prev, last.next, last.startIndex]).toEqual([middle.id, undefined, 4])
    expect(new Set([first, middle, last].map((page) => page.partOf)).size).toBe(1)
    expect(pageOf(1, 4)).not.toHaveProperty('next')
    expect((first.items as object[])[0]).not.toHaveProperty('@context')
  })
})

describe('the constraints', () => {
  it('are broken by what breaks them', () => {
    const breaking: [string, Record<string, unknown>][] = [
      ['@context', { '@context': 'https://elsewhere.example/context' }],
      ['exactly one id', { id: '/api/v1/annotations/1' }],
      ['exactly one id', { id: 'https://tashan.example/报告' }],
      ['class is Annotation', { type: 'Note' }],
      ['one or more targets', { target: [] }],
      ['empty list of bodies', { body: [] }],
      ['body and bodyValue', { bodyValue: '说' }],
      ['created is', { created: '2026-11-23T01:02:03+08:00' }],
      ['created is', { created: '2026-11-23' }],
      ['modified is not before', { modified: '2020-01-01T00:00:00Z' }],
      ['motivations are', { motivation: 'wondering' }],
      ['one value', { body: [{ type: 'TextualBody' }] }],
      ['a purpose', { body: [{ type: 'TextualBody', value: '', purpose: 'noting' }] }],
      ['class is known', { creator: { type: 'Robot' } }],
      ['exactly one source', { target: { selector: [{ type: 'TextQuoteSelector', exact: '一' }] } }],
      ['exactly one exact', { target: { source: site, selector: { type: 'TextQuoteSelector' } } }],
      [
        'exactly one start',
        { target: { source: site, selector: { type: 'TextPositionSelector', start: -1 } } },
      ],
    ]
    for (const [name, over] of breaking)
      expect(annotationFaults({ ...write(), ...over }).join()).toContain(name)
    expect(annotationFaults(write())).toEqual([])
    expect(isIri('https://tashan.example/a b')).toBe(false)
  })
})

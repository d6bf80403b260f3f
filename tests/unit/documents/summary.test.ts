import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeMarkdown } from '@/lib/documents/markdown'
import type { Document } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'
import { composeSummary } from '@/lib/documents/summary'
import { pointsOf, type SummaryPoint } from '@/lib/documents/summary-content'
import { writeDocx } from '@/lib/documents/word'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { sample } from './sample'

const points = pointsOf(sample.outline)
const outline = (chosen: SummaryPoint[]) => chosen.map((point) => ({ kind: 'point' as const, point }))

const everything = [
  sample.title,
  ...points.flatMap((item) => [
    item.title,
    item.code,
    item.statement ?? '',
    ...item.evidence.flatMap(({ quote, source }) => [
      quote,
      source.reportTitle,
      source.sectionHeading?.replace('。', '') ?? '',
    ]),
    ...item.figures.flatMap((figure) => [figure.label, figure.value, figure.quote]),
    ...item.terms.flatMap((term) => [term.name, term.meaning]),
    ...item.links.flatMap((link) => [link.title, link.reason]),
  ]),
  '王五',
  '2026年11月18日 11:40',
  '原文没有写年份,小结里照原文写。',
  sample.sources[0]!.sourceUrl!,
  sample.sources[0]!.sha256,
  '市财政局',
]

const headings = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))

describe.each([
  ['Chinese', sample, zhDocuments],
  ['English', { ...sample, lang: 'en' as const }, enDocuments],
])('a summary in %s', (_, content, words) => {
  const document = composeSummary(content, words)

  it('holds everything chosen in Word', async () => {
    const buffer = Buffer.from(await writeDocx(document))
    // As HTML, for what stands in footnotes is no raw text to this reader.
    const value = (await mammoth.convertToHtml({ buffer })).value
      .replace(/<[^>]*>/g, '')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    for (const one of everything) {
      expect(
        [one, fullWidthPunctuation(one)].some((form) => value.includes(form)),
        one,
      ).toBe(true)
    }
  })

  it('holds everything chosen in Markdown, as stored', () => {
    const value = writeMarkdown(document)
    for (const one of everything) expect(value).toContain(one)
    expect(value).toContain('这里的**“300多项”**是到哪一年?建议核对:')
    expect(value).not.toMatch(/&#x/)
  })
})

describe('composeSummary', () => {
  it('heads the points by kind where each kind stays together', () => {
    expect(headings(composeSummary(sample, zhDocuments)).filter((one) => one.startsWith('1'))).toEqual([
      '1 经验做法',
      '1 行动要点',
      '1 结语',
      '1 资料来源',
    ])
  })

  it('keeps the chosen order where kinds are mixed, each point naming its own', () => {
    const [first, second, third] = points
    const document = composeSummary({ ...sample, outline: outline([first!, third!, second!]) }, zhDocuments)
    expect(headings(document).slice(0, 4)).toEqual([
      '1 学习要点',
      '2 用一套体系统筹全市产业（P-1，经验做法，产业布局）',
      '2 做强先进制造业骨干（A-1，行动要点）',
      '2 以制度创新带动开放（P-3，经验做法，改革开放）',
    ])
  })

  it('leaves out what is empty', () => {
    const { author, made, template, form, particulars, dateLabel, timeZone, lang } = sample
    const document = composeSummary(
      {
        title: '空',
        intro: '',
        closing: ' ',
        author,
        made,
        template,
        form,
        particulars,
        dateLabel,
        timeZone,
        lang,
        outline: [],
        sources: [],
      },
      zhDocuments,
    )
    expect(document.blocks.slice(1)).toEqual([
      { kind: 'signature', unit: '市财政局', name: '张三', date: '2026年11月23日' },
    ])
  })

  it('says in a brief the conclusion without Markdown marks, its discussion beside the title', () => {
    const at = new Date('2026-11-18T01:05:00Z')
    const comment = { id: 'c', author: '王五', at, atLabel: '', depth: 0, body: '**先**腾空间，\n后引平台' }
    const [first, second] = points
    const brief = outline([{ ...first!, conclusions: [comment] }, second!])
    const content = { ...sample, template: 'brief' as const, outline: brief }
    const { blocks, layout } = composeSummary(content, zhDocuments, { discussion: 'margin' })
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
    const texts = paragraphs.map(({ inlines }) =>
      inlines.map((one) => ('text' in one ? one.text : '')).join(''),
    )
    expect(layout).toBe('brief')
    expect(texts.join('')).toContain('结论：先腾空间，后引平台')
    const threads = paragraphs.flatMap((block) => block.marginThreads ?? [])
    expect(threads).toMatchObject([{ start: 0, end: second!.title.length + 1, resolved: true }])
  })

  it('says a statement in minutes word for word, with its annotations on the same words', () => {
    const annotation = {
      ...{ id: 'a', kind: 'comment' as const, author: '王五', at: new Date(0), atLabel: '' },
      ...{ kindLabel: '批注', tags: [], body: '查' },
      ...{ quote: '二*', on: { statement: true as const, start: 5, end: 7 }, threads: [] },
    }
    const point = { ...points[0]!, statement: '1. 一*二*，', annotations: [annotation] }
    const content = { ...sample, template: 'minutes' as const, outline: outline([point]) }
    const { blocks } = composeSummary(content, zhDocuments, { discussion: 'margin' })
    const held = blocks.flatMap((block) =>
      block.kind === 'paragraph' && plainText([block]).startsWith('会议认为') ? [block] : [],
    )
    expect(held.map((block) => plainText([block]))).toEqual(['会议认为，1. 一*二*，'])
    expect(held[0]?.marginThreads).toMatchObject([{ start: 10, end: 12 }])
  })

  it('says in minutes the discussion either below or beside, never twice', () => {
    const minutes = { ...sample, template: 'minutes' as const }
    const countComments = (where: 'below' | 'margin') => {
      const { blocks } = composeSummary(minutes, zhDocuments, { discussion: where })
      const threads = blocks.flatMap((block) => ('marginThreads' in block ? (block.marginThreads ?? []) : []))
      return [blocks.filter((block) => block.kind === 'comment').length, threads.length]
    }
    expect(countComments('below')).toEqual([2, 0])
    expect(countComments('margin')).toEqual([0, 1])
  })

  const thread = (id: string, body: string, resolvedLabel?: string) => ({
    ...{ id, comments: body ? [{ id, author: '王五', at: new Date(0), atLabel: '', body, depth: 0 }] : [] },
    ...(resolvedLabel ? { resolvedLabel } : {}),
  })
  it.each([
    [[thread('a', '定了', '已解决')], undefined],
    [
      [thread('a', '@陈思源 请看：**经费**从哪里来？先说总数。'), thread('b', '由哪个处室牵头\n\n请定')],
      '尚有2个问题未形成一致意见：请看：经费从哪里来；由哪个处室牵头。',
    ],
    [[thread('a', '长'.repeat(81)), thread('b', '短')], '尚有2个问题未形成一致意见。'],
    [[thread('a', '按[办法](https://example.org/a)办？')], '尚有1个问题未形成一致意见。'],
    [[thread('a', ''), thread('b', '@陈思源')], '尚有2个问题未形成一致意见。'],
  ])('says in minutes what stays open (%#)', (threads, said) => {
    const content = {
      ...sample,
      template: 'minutes' as const,
      outline: outline([{ ...points[0]!, threads }]),
    }
    const { blocks } = composeSummary(content, zhDocuments, {})
    const open = blocks.map((block) => plainText([block])).filter((line) => line.startsWith('尚有'))
    expect(open).toEqual(said ? [said] : [])
  })
})

import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { splitMarginThreads } from '@/lib/documents/margin-comments'
import { type Block, paragraph, text } from '@/lib/documents/model'
import { composeReport, type ReportContent } from '@/lib/documents/report'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocxWithComments } from '@/lib/documents/word'
import { collectThreads, quotedText } from '@/lib/documents/word/inline-anchors'
import { zhDocuments } from '@/lib/i18n/documents'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { parseStructure } from '@/lib/text/structure'
import { sample } from './sample'
import { partsOf } from './unzip'
import { wordComments } from './word-comments'

const at = new Date('2026-11-18T01:05:00Z')
const whole = `学习先进拓思路 解放思想促发展

近期,我参加了𠀀培训。

一、上海有哪些好做法
产业布局的大战略。上海围绕“2+(3+6)+(4+5)”现代化产业体系,统筹抓好传统产业转型升级、新兴产业发展壮大和未来产业前瞻布局。
改革开放的大气魄。上海以制度创新为核心,诞生了中国首个自贸试验区,向全国复制推广300多项制度创新成果。
城市治理的大智慧。上海坚持人民城市人民建、人民城市为人民的重要理念,一网统管、一网通办走在全国前列。

二、我们要怎么做
(一)做强产业
围绕六个倍增补短板、锻长板。`

function contentOf(whole: string, annotations: [number, number][] = []): ReportContent {
  return {
    title: '学习先进拓思路 解放思想促发展',
    sourceName: '湖南省财政厅',
    sourceUrl: 'https://czt.hunan.gov.cn/1.html',
    publishedAtLabel: '2024年2月20日',
    revision: 2,
    sha256: 'abc123',
    text: whole,
    ...parseStructure(whole),
    annotations: annotations.map(([start, end], index) => ({
      start,
      end,
      resolved: false,
      comments: [{ author: '王五', at, blocks: [paragraph(text(`第${index}条`))] }],
    })),
    evidence: [],
    lang: 'zh-CN',
    made: { by: '张三', at, atLabel: '2026年11月18日 09:05' },
  }
}

const ownText = (block: Block) =>
  block.kind === 'heading'
    ? block.text
    : block.kind === 'paragraph'
      ? block.inlines.map((one) => (one.kind === 'break' ? '\n' : one.text)).join('')
      : ''

function range(words: string, until = words): [number, number] {
  const start = whole.indexOf(words)
  const end = whole.indexOf(until) + until.length
  return [codePointLength(whole.slice(0, start)), codePointLength(whole.slice(0, end))]
}

describe('a report as a document', () => {
  it('has every paragraph word for word, headings where sections begin, the title once', () => {
    const { title, byline, blocks } = composeReport(contentOf(whole), zhDocuments)
    const lines = whole.split('\n').filter(Boolean)
    expect([title, ...blocks.slice(0, lines.length - 1).map(ownText)]).toEqual(lines)
    expect(byline).toBe('湖南省财政厅　2024年2月20日')
    expect(
      blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : [])),
    ).toEqual(['1 一、上海有哪些好做法', '1 二、我们要怎么做', '2 (一)做强产业'])
    expect(
      blocks.slice(lines.length - 1).map((block) => (block.kind === 'label' ? block.text : ownText(block))),
    ).toEqual([
      '资料来源',
      '《学习先进拓思路 解放思想促发展》，湖南省财政厅，2024年2月20日，第2版',
      '网址：https://czt.hunan.gov.cn/1.html',
      '文本校验值（SHA-256）：abc123',
      '本文由张三于2026年11月18日 09:05用“他山”导出。',
    ])
  })

  it('leaves out what a web page printed around it, unless an annotation or evidence stands on it', () => {
    const head = '湖南省财政厅 czt.hunan.gov.cn 时间:2024年02月20日 10:30 【字体:'
    const copied = whole.replace('\n\n', `\n\n${head}\n\n`)
    const wordsOfText = (content: ReportContent) => composeReport(content, zhDocuments).blocks.map(ownText)
    const place: [number, number] = [20, 23]
    expect(wordsOfText(contentOf(copied))).toEqual(wordsOfText(contentOf(whole)))
    expect(wordsOfText(contentOf(copied, [place]))).toContain(head)
    const evidence = [{ start: 20, end: 23 }]
    expect(wordsOfText({ ...contentOf(copied), evidence })).toContain(head)
    const signed = copied.replace('时间', '作者:张三 时间')
    expect(wordsOfText(contentOf(signed))).toContain(
      '湖南省财政厅 czt.hunan.gov.cn 作者:张三 时间:2024年02月20日 10:30 ',
    )
  })

  it('makes run-in headings bold in their paragraph', () => {
    const { blocks } = composeReport(contentOf(whole), zhDocuments)
    const bold = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.inlines.flatMap((one) => (one.kind === 'text' && one.bold ? [one.text] : []))
        : [],
    )
    expect(bold).toEqual(['产业布局的大战略。', '改革开放的大气魄。', '城市治理的大智慧。'])
  })

  it('has annotations on exactly their words, over paragraphs and headings too, in the Word file', async () => {
    const annotations = [
      range('300多项'),
      range('𠀀培训'),
      range('一网通办', '做强产业'),
      range('大战略。上海'),
      range('学习先进'),
    ]
    const bytes = await writeDocxWithComments(composeReport(contentOf(whole, annotations), zhDocuments))
    const found = wordComments(partsOf(bytes)).map(({ words, body }) => [body[0], words])
    expect(found).toEqual([
      ['第4条', '学习先进'],
      ['第1条', '𠀀培训'],
      ['第3条', '大战略。上海'],
      ['第0条', '300多项'],
      ['第2条', '一网通办走在全国前列。¶二、我们要怎么做¶（一）做强产业'],
    ])
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain('产业布局的大战略。上海围绕“2+(3+6)+(4+5)”现代化产业体系，统筹')
  })

  it('loses no annotation and moves none, whatever the text and the ranges', () => {
    const line = fc
      .array(fc.constantFrom('甲', '𠀀', '。', ' ', '一、', 'a'), { maxLength: 8 })
      .map((all) => all.join(''))
    const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'))
    const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 6 })
    fc.assert(
      fc.property(lines, ranges, (written, chosen) => {
        const length = codePointLength(written)
        const annotations = chosen.map(([start, size]): [number, number] => [
          Math.min(start, length),
          Math.min(start + size, length),
        ])
        const content = { ...contentOf(written, annotations), title: '题' }
        const conversations = collectThreads(composeReport(content, zhDocuments).blocks)
        expect(conversations).toHaveLength(content.paragraphs.length > 0 ? annotations.length : 0)
        for (const conversation of conversations) {
          const index = Number(/\d+/.exec(JSON.stringify(conversation.comments[0]!.blocks))![0])
          const [start, end] = annotations[index]!
          const squeezed = (value: string) => value.replace(/\s/g, '')
          expect(squeezed(quotedText(conversation))).toBe(squeezed(sliceCodePoints(written, start, end)))
        }
      }),
    )
  })
})

it('puts a remark between pieces at the next, one behind all of them at the end of the last', () => {
  const remark = { id: 'a', resolved: false, comments: [] }
  const pieces = [
    { start: 0, end: 4 },
    { start: 6, end: 9 },
  ]
  const placed = splitMarginThreads(pieces, [
    { ...remark, start: 4, end: 6 },
    { ...remark, start: 20, end: 22 },
  ])
  expect(placed.map((all) => all.map(({ start, end }) => [start, end]))).toEqual([[[4, 4]], [[3, 3]]])
  expect(splitMarginThreads([], [{ ...remark, start: 0, end: 1 }])).toEqual([])
})

it('leaves alone a piece that a remark only touches, and gives what was said to the first it is on', () => {
  const comments = [{ author: '王五', at, blocks: [] }]
  const pieces = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 10, end: 12 },
  ]
  const [first, second, third] = splitMarginThreads(pieces, [
    { id: 'a', resolved: true, comments, start: 4, end: 12 },
  ])
  expect(first).toEqual([])
  expect(second).toEqual([{ id: 'a', resolved: true, comments, start: 0, end: 4 }])
  expect(third).toEqual([{ id: 'a', resolved: true, comments: [], start: 0, end: 2 }])
})

it('keeps an annotation over lines of a statement on all of them, and says what did not fit', () => {
  const content = structuredClone(sample)
  const part = content.outline[0]!
  if (part.kind !== 'point') throw new Error('not a point')
  part.point.statement = '第一行\n\n第二行'
  part.point.leftOut = 7
  part.point.annotations = [
    {
      id: '1',
      kind: 'comment',
      kindLabel: '评论',
      author: '王五',
      at,
      atLabel: '',
      body: '好',
      tags: [],
      quote: '',
      threads: [],
      on: { statement: true, start: 2, end: 7 },
    },
  ]
  const { blocks } = composeSummary(content, zhDocuments, { discussion: 'margin' })
  expect(collectThreads(blocks).map(quotedText)).toContain('行\n第二')
  expect(JSON.stringify(blocks)).toContain('这个要点另有7条评论没有收入本文')
})

import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { cleanText, oneLine } from '@/lib/documents/clean'
import {
  type Block,
  type Document,
  type MarginComment,
  type MarginThread,
  paragraph,
  text,
} from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { sample } from './sample'
import { partsOf } from './unzip'
import { type Found, wordComments } from './word-comments'

const at = new Date('2026-11-18T16:05:09Z')

function commentBy(author: string, ...blocks: Block[]): MarginComment {
  return { author, at, blocks: blocks.length > 0 ? blocks : [paragraph(text(`${author}说`))] }
}

function remark(start: number, end: number, ...authors: string[]): MarginThread {
  return { start, end, resolved: false, comments: authors.map((author) => commentBy(author)) }
}

function documentOf(...blocks: Block[]): Document {
  const properties = { creator: '张三', createdAt: at }
  return { title: '题', lang: 'zh-CN', layout: 'official', properties, blocks }
}

async function commentsOf(...blocks: Block[]): Promise<Found[]> {
  return wordComments(partsOf(await writeDocxWithComments(documentOf(...blocks))))
}

describe('the words a comment is about', () => {
  it('are exactly those of the remark, behind the number of a heading and with widened marks', async () => {
    const heading: Block = {
      kind: 'heading',
      level: 1,
      number: true,
      text: ' 第一  节,标题 ',
      marginThreads: [remark(1, 3, '甲'), remark(6, 9, '乙')],
    }
    expect((await commentsOf(heading)).map(({ words }) => words)).toEqual(['第一', '，标题'])
  })

  it('have durable ids made from those of the comments, the same in every file', async () => {
    const comments = ['c-1', 'c-2', undefined].map((id) => ({ ...commentBy('甲'), ...(id ? { id } : {}) }))
    const block = (some: MarginComment[]): Block => ({
      ...paragraph(text('甲乙')),
      marginThreads: [{ start: 0, end: 1, resolved: false, comments: some }],
    })
    const idsOf = async (...some: MarginComment[]) => {
      const parts = partsOf(await writeDocxWithComments(documentOf(block(some))))
      return [...(parts.get('word/commentsIds.xml') ?? '').matchAll(/w16cid:durableId="([^"]*)"/g)].map(
        ([, id]) => id,
      )
    }
    const [all, other] = [await idsOf(...comments), await idsOf(comments[1]!)]
    expect(all).toHaveLength(3)
    expect(new Set(all).size).toBe(3)
    expect(other).toEqual([all[1]])
    for (const id of all) expect(Number.parseInt(id!, 16)).toBeLessThan(0x7fffffff)
    expect(await idsOf(comments[2]!)).toEqual([])
  })

  it('may overlap, lie within one another, be none, and hold characters of two units', async () => {
    const block: Block = {
      ...paragraph(text('甲乙'), text('𠀀丙', { bold: true }), text('丁戊己')),
      marginThreads: [
        remark(0, 4, '一'),
        remark(3, 6, '二'),
        remark(4, 5, '三'),
        remark(4, 4, '四'),
        remark(5, 99, '五'),
      ],
    }
    const found = await commentsOf(block)
    expect(found.map(({ words }) => words)).toEqual(['甲乙𠀀丙', '丙丁戊', '丁', '', '戊己'])
  })

  it('go over the lines of a quote', async () => {
    const quote: Block = {
      kind: 'quote',
      text: '第一行\n第二行,逗号',
      source: '出处',
      marginThreads: [remark(1, 5, '一'), remark(0, 3, '二'), remark(4, 8, '三')],
    }
    expect((await commentsOf(quote)).map(({ words }) => words)).toEqual(['一行¶第', '第一行', '第二行，'])
  })

  it('go over several blocks under one id', async () => {
    const blocks: Block[] = [
      { ...paragraph(text('前段文字')), marginThreads: [{ id: 'a', ...remark(2, 4, '甲', '乙') }] },
      { kind: 'table', header: ['表'], rows: [] },
      { ...paragraph(text('后段文字')), marginThreads: [{ id: 'a', ...remark(0, 2, '甲') }] },
    ]
    const found = await commentsOf(...blocks)
    expect(found.map(({ words }) => words)).toEqual(['文字¶表¶¶后段', '文字¶表¶¶后段'])
  })

  it('are found in lists and on addresses, which stay as they are', async () => {
    const url = 'https://a.cn/x,y'
    const item: Block = {
      ...paragraph(text('见,'), text(url, { href: url })),
      marginThreads: [remark(0, 10, '甲')],
    }
    const bytes = await writeDocxWithComments(documentOf({ kind: 'list', ordered: true, items: [[item]] }))
    expect(wordComments(partsOf(bytes))[0]?.words).toBe('见，https://')
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('<a href="https://a.cn/x,y">')
    expect(value.replace(/<[^>]+>/g, '')).toContain('见，https://a.cn/x,y')
  })

  it('are marked once where the same block stands twice', async () => {
    const block: Block = { ...paragraph(text('甲乙')), marginThreads: [remark(0, 1, '甲')] }
    expect((await commentsOf(block, block)).map(({ words }) => words)).toEqual(['甲'])
  })

  it('are the very code points, whatever was written', async () => {
    const character = fc.constantFrom(
      '甲',
      'a',
      ',',
      '𠀀',
      '\uD800',
      '\u0000',
      '\n',
      '(',
      ' ',
      '"',
      '<',
      '\r',
    )
    const words = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''))
    const range = fc
      .tuple(fc.nat(14), fc.nat(14))
      .map(([one, other]) => remark(Math.min(one, other), Math.max(one, other), '甲'))
    await fc.assert(
      fc.asyncProperty(words, words, fc.array(range, { maxLength: 5 }), async (one, two, marginThreads) => {
        const found = await commentsOf(
          { ...paragraph(text(one), text(two, { bold: true })), marginThreads },
          { kind: 'quote', text: one, marginThreads },
        )
        const [first, second] = [found.slice(0, marginThreads.length), found.slice(marginThreads.length)]
        const narrow = (value: string) =>
          fullWidthPunctuation(value).replace(/[，（“”]/g, (mark) => ({ '，': ',', '（': '(' })[mark] ?? '"')
        for (const [index, { start, end }] of marginThreads.entries()) {
          const length = codePointLength(one)
          const inFirst = cleanText(sliceCodePoints(one, start, end))
          const inSecond = cleanText(
            sliceCodePoints(two, Math.max(0, start - length), Math.max(0, end - length)),
          )
          // A carriage return that is cut from its line feed counts as a line.
          if (/\r/.test(one + two)) continue
          expect(narrow(first[index]!.words)).toBe(narrow(inFirst + inSecond).replaceAll('\n', '⏎'))
          expect(narrow(second[index]!.words)).toBe(narrow(inFirst).replaceAll('\n', '¶'))
        }
      }),
      { numRuns: 80 },
    )
  }, 120_000)
})

describe('a comment', () => {
  it('says who, when by the office clock, whom it answers and whether that is settled', async () => {
    const settled = { ...remark(0, 2, '张三', '李四', 'Wang Wu'), resolved: true }
    const found = await commentsOf({
      ...paragraph(text('甲乙丙')),
      marginThreads: [settled, remark(2, 3, '赵六')],
    })
    expect(
      found.map(({ author, initials, date, parent, done }) => [author, initials, date, parent, done]),
    ).toEqual([
      ['张三', '张', '2026-11-19T00:05:09.000Z', null, true],
      ['李四', '李', '2026-11-19T00:05:09.000Z', '0', true],
      ['Wang Wu', 'WW', '2026-11-19T00:05:09.000Z', '0', true],
      ['赵六', '赵', '2026-11-19T00:05:09.000Z', null, false],
    ])
    expect(found[0]?.body).toEqual(['张三说'])
  })

  it('is settled also where nobody answered in the whole file', async () => {
    const found = await commentsOf({
      ...paragraph(text('甲')),
      marginThreads: [{ ...remark(0, 1, '张三'), resolved: true }],
    })
    expect(found.map(({ done, parent }) => [done, parent])).toEqual([[true, null]])
  })

  it('takes another clock where told to', async () => {
    const document = documentOf({ ...paragraph(text('甲')), marginThreads: [remark(0, 1, '张三')] })
    const [found] = wordComments(
      partsOf(await writeDocxWithComments(document, { timeZone: 'Europe/Berlin' })),
    )
    expect(found?.date).toBe('2026-11-18T17:05:09.000Z')
    await expect(writeDocxWithComments(document, { timeZone: 'Nowhere' })).rejects.toThrow(RangeError)
  })

  it('holds lists, quotes, tables and headings as paragraphs, never none', async () => {
    const list: Block = {
      kind: 'list',
      ordered: true,
      items: [
        [paragraph(text('一'))],
        [paragraph(text('二')), { kind: 'list', ordered: false, items: [[paragraph(text('三'))]] }],
      ],
    }
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: '题' },
      list,
      { kind: 'quote', text: '引\n文', source: '出处' },
      { kind: 'table', header: ['甲', '乙'], rows: [['1', '2']] },
    ]
    const spoken: MarginThread = {
      ...remark(0, 1),
      comments: [commentBy('甲', ...blocks), { author: '乙', at, blocks: [] }],
    }
    const found = await commentsOf({ ...paragraph(text('甲')), marginThreads: [spoken] })
    expect(found.map(({ body }) => body)).toEqual([
      ['题', '1. 一', '2. 二', '• 三', '> 引', '> 文', '> ——出处', '甲 | 乙', '1 | 2'],
      [''],
    ])
  })

  it('is as large beside a brief as beside any text', async () => {
    const brief = {
      ...documentOf({ ...paragraph(text('甲'.repeat(2000))), marginThreads: [remark(0, 1, '张三')] }),
    }
    const parts = partsOf(await writeDocxWithComments({ ...brief, layout: 'brief' }))
    const style = /<w:style [^>]*w:styleId="CommentText".*?<\/w:style>/.exec(
      parts.get('word/styles.xml')!,
    )![0]
    expect(style).toContain('<w:sz w:val="21"/>')
    const sizes = parts.get('word/comments.xml')!.match(/<w:sz [^>]*>/g)
    expect(new Set(sizes)).toEqual(new Set(['<w:sz w:val="21"/>']))
  })

  it('stays well-formed whatever its author and its words', async () => {
    const wild = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.constantFrom('\u0000', '\uFFFE', '\uD800', ']]>', '&', '<', '"', '\n', '名'), {
          maxLength: 9,
        })
        .map((all) => all.join('')),
      fc.constant('名'.repeat(1000)),
    )
    await fc.assert(
      fc.asyncProperty(wild, wild, async (author, words) => {
        const comments = [commentBy(author, paragraph(text(words)), { kind: 'quote', text: words })]
        const [found] = await commentsOf({
          ...paragraph(text(words)),
          marginThreads: [{ ...remark(0, 99), comments }],
        })
        expect(oneLine(author).slice(0, 250)).toBe(oneLine(found!.author).slice(0, 250))
        expect(found!.author.length).toBeLessThanOrEqual(255)
        expect(found!.initials.length).toBeLessThanOrEqual(9)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

describe('the file', () => {
  const summary = () => {
    const content = structuredClone(sample)
    const part = content.outline[1]!
    if (part.kind !== 'point') throw new Error('not a point')
    const annotation = { author: '王五', at, atLabel: '', tags: ['核对'], quote: '', threads: [] }
    part.point.annotations = [
      {
        ...annotation,
        id: '1',
        kind: 'question',
        kindLabel: '疑问',
        body: '哪一年?',
        on: { evidence: 0, start: 35, end: 43 },
      },
      {
        ...annotation,
        id: '2',
        kind: 'comment',
        kindLabel: '评论',
        body: '好',
        on: { statement: true, start: 2, end: 6 },
      },
    ]
    return composeSummary(content, zhDocuments, { discussion: 'margin' })
  }

  it('has the discussions of a summary on its headings, its annotations on their words', async () => {
    const found = wordComments(partsOf(await writeDocxWithComments(summary())))
    expect(found.map(({ words, parent, body }) => [words, parent, body[0]])).toEqual([
      ['以制度创新带动开放（P-3，改革开放）', null, '这里的“300多项”是到哪一年？建议核对：'],
      ['以制度创新带动开放（P-3，改革开放）', '0', '原文没有写年份，小结里照原文写。'],
      ['自贸试验', null, '评论 #核对'],
      ['制推广300多项', null, '疑问 #核对'],
    ])
  })

  it('is the same bytes each time, and without remarks reads like the one without comments', async () => {
    const [first, second] = [await writeDocxWithComments(summary()), await writeDocxWithComments(summary())]
    expect(Buffer.compare(first, second)).toBe(0)
    const plain = composeSummary(sample, zhDocuments)
    const body = async (bytes: Promise<Uint8Array>) => partsOf(await bytes).get('word/document.xml')
    expect(await body(writeDocxWithComments(plain))).toBe(await body(writeDocx(plain)))
  })

  it('keeps to the order of CT_Comment and of a paragraph: properties first, then marks and runs', async () => {
    const parts = partsOf(await writeDocxWithComments(summary()))
    const comments = new DOMParser().parseFromString(parts.get('word/comments.xml')!, 'text/xml')
    const names = [...comments.getElementsByTagName('w:comment')].flatMap((one) =>
      [...one.childNodes].map((child) => child.nodeName),
    )
    expect(new Set(names)).toEqual(new Set(['w:p']))
    const document = new DOMParser().parseFromString(parts.get('word/document.xml')!, 'text/xml')
    for (const one of [...document.getElementsByTagName('w:p')])
      expect([...one.childNodes].findLastIndex((child) => child.nodeName === 'w:pPr')).toBeLessThanOrEqual(0)
    expect(parts.get('[Content_Types].xml')).toContain('/word/commentsExtended.xml')
    expect(parts.get('word/_rels/document.xml.rels')).toContain('commentsExtended.xml')
  })
})

describe('above 1,000 comments', () => {
  const many = (count: number): Block[] => [
    {
      ...paragraph(text('这一段文字')),
      marginThreads: [
        {
          ...remark(2, 4),
          resolved: true,
          comments: Array.from({ length: count }, (_, index) => commentBy(`人${index}`)),
        },
      ],
    },
  ]

  it('stand in a table that says why, with words, author, time, state and text', async () => {
    expect(await commentsOf(...many(1000))).toHaveLength(1000)
    const bytes = await writeDocxWithComments(documentOf(...many(1001)))
    const parts = partsOf(bytes)
    expect(parts.has('word/comments.xml')).toBe(false)
    expect(parts.get('word/document.xml')).not.toContain('w:comment')
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toMatch(/共1001条，超过1000条/)
    const rows = value
      .match(/<tr>.*?<\/tr>/g)!
      .map((row) => [...row.matchAll(/<p>(.*?)<\/p>/g)].map(([, cell]) => cell))
    expect(rows.filter(([first]) => first !== '序号')).toHaveLength(1001)
    expect(value.match(/<table>/g)).toHaveLength(5)
    expect(rows[1]).toEqual(['1', '段文', '人0', '2026-11-19 00:05', '已结', '人0说'])
    expect(rows[2]).toEqual(['2', '段文', '人1', '2026-11-19 00:05', '回复第1条', '人1说'])
  }, 120_000)
})

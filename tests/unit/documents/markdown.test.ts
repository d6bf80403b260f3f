import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { writeMarkdown } from '@/lib/documents/markdown'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'

function documentOf(...blocks: Block[]): Document {
  return {
    title: '题',
    lang: 'zh-CN',
    layout: 'official',
    properties: { creator: '张三', createdAt: new Date(0) },
    blocks,
  }
}

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly)

function toText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(toText).join('') : ''
}

const squeezed = (value: string) => value.replace(/\s+/gu, '')
const written = (...blocks: Block[]) =>
  writeMarkdown(documentOf(...blocks))
    .replace('# 题\n\n', '')
    .trim()

describe('writeMarkdown', () => {
  it.each([
    '是**“重点”**内容',
    '**“重点”**内容',
    '“**重点**”',
    '的**重点**',
    '**重点**,**难点**',
    'a **b** c',
  ])('writes bold beside Chinese without entities: %s', (source) => {
    expect(written(...blocksFromMarkdown(source))).toBe(source)
  })

  it('keeps the marks people wrote', () => {
    const source = [
      '一*二*三,~~四~~,`五`,[六](https://example.org/)',
      '- 甲\n- 乙\n  1. 丙\n  2. 丁',
      '> 引用',
      '| 一 | 二 |\n| - | - |\n| 1 | 2 |',
    ].join('\n\n')
    expect(written(...blocksFromMarkdown(source))).toBe(source)
  })

  it('gives the same text when read again, whatever was written', () => {
    const nasty = fc.constantFrom(
      ...'*_~`[]()<>#+-|\\!&:.1. \n中“”，a',
      '**',
      '](',
      '&amp;',
      'http://a.cn',
      '- ',
      '1. ',
      '    ',
    )
    const wild = fc.oneof(
      fc.array(nasty).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(wild, wild, (one, two) => {
        const blocks: Block[] = [
          { kind: 'heading', level: 2, text: one },
          paragraph(text(two), text(one), { kind: 'break' }, text(two)),
          { kind: 'quote', text: one, source: two },
          { kind: 'table', header: [one, '二'], rows: [[two, one]] },
        ]
        const again = toText(reader.parse(writeMarkdown(documentOf(...blocks))))
        const source = cleanText(two).trim() || !two ? `——${two}` : '——'
        const expected = ['题', one, two, one, two, one, two ? source : '', one, '二', two, one]
          .map(cleanText)
          .join('')
        expect(squeezed(again)).toBe(squeezed(expected))
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})

it('writes the title on one line, without the breaks typed in it', () => {
  expect(writeMarkdown({ ...documentOf(), title: '赴上海|学习小结' })).toBe('# 赴上海学习小结\n')
})

describe('blocksFromMarkdown', () => {
  it('turns images into links, keeps raw HTML as text and unsafe addresses out', () => {
    const [block] = blocksFromMarkdown('![图](https://a.cn/b.png) <b>粗</b> [点](javascript:alert(1))')
    const inlines = block?.kind === 'paragraph' ? block.inlines : []
    expect(inlines[0]).toEqual(text('图', { href: 'https://a.cn/b.png' }))
    expect(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')).toBe(
      '图 <b>粗</b> 点',
    )
    expect(inlines.filter((inline) => inline.kind === 'text' && inline.href)).toHaveLength(1)
    expect(blocksFromMarkdown('<script>alert(1)</script>')).toEqual([
      paragraph(text('<script>alert(1)</script>')),
    ])
  })

  it('keeps headings out of the outline where asked to', () => {
    expect(blocksFromMarkdown('# 一')).toEqual([{ kind: 'heading', level: 1, text: '一' }])
    expect(blocksFromMarkdown('# 一', 'flat')).toEqual([paragraph(text('一', { bold: true }))])
  })

  it('numbers headings with those of the document where asked to, from a level on', () => {
    const found = blocksFromMarkdown('# 一\n\n### 三', { headings: 'numbered', firstLevel: 2 })
    expect(found).toEqual([
      { kind: 'heading', level: 2, text: '一', number: true },
      { kind: 'heading', level: 4, text: '三', number: true },
    ])
  })

  it('makes a paragraph of each line where asked to, in lists too, without typed indents', () => {
    const lines = (body: string) => blocksFromMarkdown(body, { newline: 'paragraph' })
    expect(lines('甲**乙\n丙**丁  \n　　戊\\\n\n己')).toEqual([
      paragraph(text('甲'), text('乙', { bold: true })),
      paragraph(text('丙', { bold: true }), text('丁')),
      paragraph(text('戊\\')),
      paragraph(text('己')),
    ])
    expect(lines('1. 甲\n   乙')).toEqual([
      { kind: 'list', ordered: true, items: [[paragraph(text('甲')), paragraph(text('乙'))]] },
    ])
    expect(lines('```\na\nb\n```')).toHaveLength(1)
  })

  it('follows reference links and keeps lines apart', () => {
    expect(blocksFromMarkdown('[甲][1]\n乙\n\n[1]: https://a.cn/')).toEqual([
      paragraph(text('甲', { href: 'https://a.cn/' }), { kind: 'break' }, text('乙')),
    ])
  })
})

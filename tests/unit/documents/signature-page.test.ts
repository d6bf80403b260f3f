import { describe, expect, it } from 'vitest'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { writePdf } from '@/lib/documents/pdf'
import { writeDocx } from '@/lib/documents/word'
import { fontFolder } from './fonts'
import { type Item, linesOf, openPdf, packed, read } from './pdf-reader'
import { sample } from './sample'
import { partsOf } from './unzip'

const options = { fonts: [await fontFolder()] }
const signature: Block = { kind: 'signature', unit: '市财政局', date: '2026年11月23日' }
const line = paragraph(text('这是一行。'))
const list = (count: number): Block => ({
  kind: 'list',
  ordered: true,
  items: Array.from({ length: count }, () => [line]),
})
const long = (lines: number) => paragraph(text('字'.repeat(28 * lines - 6)))

function documentOf(...blocks: Block[]): Document {
  const properties = { creator: '张三', createdAt: sample.made.at }
  return { title: '题', lang: 'zh-CN', layout: 'official', properties, blocks: [...blocks, signature] }
}

/** The lines of each page in reading order, without page numbers and sources. */
async function pagesOf(document: Document): Promise<{ text: string; y: number }[][]> {
  const { pages } = await openPdf(writePdf(document, options).pdf)
  const inArea = (item: Item) => item.y > (35 * 72) / 25.4 && item.size > 11
  return pages.map((items) =>
    linesOf(items.filter(inArea)).map(({ y, items }) => ({ y, text: packed(read(items)) })),
  )
}

const counts = [13, 14, 15, 16, 17, 18, 19, 20]
const endings: [string, (count: number) => Block[]][] = [
  ['lines', (count) => Array.from({ length: count }, () => line)],
  ['a paragraph of two lines', (count) => [...Array.from({ length: count - 2 }, () => line), long(2)]],
  ['a paragraph of twelve lines', (count) => [...Array.from({ length: count - 12 }, () => line), long(12)]],
  ['a list', (count) => [...Array.from({ length: count - 9 }, () => line), list(9)]],
  [
    'a quote',
    (count) => [...Array.from({ length: count - 1 }, () => line), { kind: 'quote', text: '原文。' }],
  ],
  [
    'a quote with a source',
    (count) => [
      ...Array.from({ length: count - 2 }, () => line),
      { kind: 'quote', text: '原文。', source: '出处' },
    ],
  ],
  [
    'the names of annexes',
    (count) => [
      ...Array.from({ length: count - 2 }, () => line),
      { kind: 'annex-list', text: '附件：原文依据' },
    ],
  ],
  [
    'a table',
    (count) => [
      ...Array.from({ length: count - 4 }, () => line),
      { kind: 'table', header: ['甲'], rows: [['一'], ['二']] },
    ],
  ],
]

describe.each(endings)('a signature behind %s', (_, blocksOf) => {
  it.each(counts)('never stands alone on a page in PDF, with %i lines before it', async (count) => {
    const pages = await pagesOf(documentOf(...blocksOf(count)))
    const last = pages.at(-1)!
    expect(last.slice(-2).map(({ text }) => text)).toEqual(['市财政局', '2026年11月23日'])
    expect(last.filter(({ text }) => !/^附件|^—/.test(text)).length).toBeGreaterThan(2)
    // A blank line above the unit, and none more.
    expect(last.at(-3)!.y - last.at(-2)!.y).toBeLessThan(2.6 * 29)
    expect(last.at(-3)!.y - last.at(-2)!.y).toBeGreaterThan(1.4 * 29)
    if (count === 13) expect(pages).toHaveLength(1)
  })
})

it('leaves the lines of a long paragraph on the page before, but for two', async () => {
  const pages = await pagesOf(documentOf(...Array.from({ length: 6 }, () => line), long(12)))
  expect(pages.map((lines) => lines.length)).toEqual([17, 4])
})

describe('in Word the last words before a signature', () => {
  const paragraphsOf = async (...blocks: Block[]) => {
    const xml = partsOf(await writeDocx(documentOf(...blocks))).get('word/document.xml')!
    const all = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/g)!
    const end = all.findIndex((one) => one.includes('GwSignature'))
    return { before: all.slice(0, end), signature: all.slice(end) }
  }
  const keeps = (xml: string) => /<w:keepNext\/>/.test(xml)

  it('stay with it: paragraph, list, quote, table', async () => {
    const ends: Block[] = [
      line,
      list(3),
      { kind: 'quote', text: '甲\n乙' },
      { kind: 'table', header: ['甲'], rows: [['一'], ['二']] },
      { kind: 'list', ordered: false, items: [[line, list(2)]] },
    ]
    for (const end of ends) {
      const { before, signature } = await paragraphsOf(line, line, end)
      expect(keeps(before.at(-1)!)).toBe(true)
      expect(keeps(before.find((one) => one.includes('这是一行'))!)).toBe(false)
      expect(signature.map(keeps)).toEqual([true, true, false])
    }
  })

  it('are kept whole up to three lines, and no more of them than the last paragraph', async () => {
    for (const [lines, whole] of [
      [1, true],
      [3, true],
      [4, false],
    ] as const) {
      const { before } = await paragraphsOf(line, long(lines))
      expect(/<w:keepLines\/>/.test(before.at(-1)!)).toBe(whole)
      expect(
        before
          .slice(0, -1)
          .filter((one) => one.includes('这是一行'))
          .some(keeps),
      ).toBe(false)
    }
  })

  it('are free where no signature follows', async () => {
    const xml = partsOf(await writeDocx({ ...documentOf(), blocks: [line] })).get('word/document.xml')!
    expect(xml).not.toContain('keepNext')
  })
})

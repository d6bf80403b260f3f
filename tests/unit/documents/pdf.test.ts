import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Document, type Inline, paragraph, text } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { writePdf } from '@/lib/documents/pdf'
import { TypesettingError } from '@/lib/documents/pdf/typesetting'
import { composeSummary } from '@/lib/documents/summary'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { fontFolder } from './fonts'
import { type Item, linesOf, openPdf, packed, read } from './pdf-reader'
import { sample } from './sample'

const options = { fonts: [await fontFolder()] }
const write = (document: Document) => writePdf(document, options)
const summary = composeSummary(sample, zhDocuments)

function documentOf(...blocks: Block[]): Document {
  const properties = { creator: '张三', createdAt: sample.made.at }
  return { title: '题', lang: 'zh-CN', layout: 'official', properties, blocks }
}

const mm = 72 / 25.4
/** The type area of GB/T 9704 in points from the lower left corner. */
const area = { left: 28 * mm, right: (210 - 26) * mm, top: (297 - 37) * mm, bottom: 35 * mm }
const inArea = (item: Item) => item.y > area.bottom
const body = (items: Item[]) => items.filter((item) => inArea(item) && item.size > 11)
const notes = (items: Item[]) => items.filter((item) => inArea(item) && item.size < 11)

/** The marks of footnotes on a page, counted anew on each: those in the text and those at its foot. */
function marks(items: Item[]) {
  const lowest = Math.min(...body(items).map(({ y }) => y))
  const found = (some: Item[]) => packed(read(some)).match(/[①-⑳]/g) ?? []
  return {
    above: found(notes(items).filter(({ y }) => y > lowest - 4)),
    below: found(notes(items).filter(({ y }) => y < lowest - 4)),
  }
}

const width = (items: Item[]) =>
  Math.max(...items.map((item) => item.x + item.width)) - Math.min(...items.map(({ x }) => x))

/** The strings a reader should find, one for each paragraph, cell or name. */
function shown(blocks: Block[], widen = fullWidthPunctuation): string[] {
  const marks = headingNumbers(summary.blocks, 'zh-CN')
  const words = (inlines: Inline[]) =>
    widen(inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join(''))
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [(marks.get(block) ?? '') + widen(block.text)]
    if (block.kind === 'paragraph') return [words(block.inlines)]
    if (block.kind === 'label' || block.kind === 'quote') return [widen(block.text)]
    if (block.kind === 'list') return block.items.flatMap((item) => shown(item))
    if (block.kind === 'table')
      return [block.caption ?? '', ...block.header, ...block.rows.flat()].map((cell) => widen(cell))
    if (block.kind === 'comment') return [block.author, block.atLabel, ...shown(block.blocks)]
    if (block.kind === 'annex-list') return [block.text]
    if (block.kind === 'imprint') return block.lines
    if (block.kind === 'annex') return [block.label, block.title]
    return [block.unit ?? '', block.name ?? '', block.date]
  })
}

describe('the PDF of a summary', async () => {
  const { pdf, missing, pages: count } = write(summary)
  const { file, pages } = await openPdf(pdf)

  it('has the pages of A4 that it says, every character, and passes as PDF/UA-1', async () => {
    expect(missing).toEqual([])
    expect(file.numPages).toBe(count)
    const [, , width, height] = (await file.getPage(1)).view as number[]
    expect([width! / mm, height! / mm].map(Math.round)).toEqual([210, 297])
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('gives back every string that went in, “ ” — and full-width marks included', () => {
    const all = packed(pages.map((items) => read(body(items))).join(''))
    for (const one of shown(summary.blocks)) expect(all).toContain(packed(one))
    expect(all).toContain('“2+(3+6)+(4+5)”现代化产业体系（“2”指传统产业')
    expect(all).toContain('上海自贸试验区，向全国复制推广300多项')
    expect(all).toContain('中国首个自贸试验区——上海')
  })

  it('has the source of each quote at the foot of a page', () => {
    const feet = packed(pages.map((items) => read(notes(items))).join(''))
    const sources = summary.blocks.flatMap((block) => (block.kind === 'quote' ? (block.source ?? []) : []))
    expect(sources).toHaveLength(4)
    for (const source of sources) expect(feet).toContain(packed(fullWidthPunctuation(source)))
    for (const items of pages) {
      expect(marks(items).below).toEqual(marks(items).above)
      expect(marks(items).above).toEqual([...'①②③④'].slice(0, marks(items).above.length))
    }
  })

  it('keeps a source on the page of its quote, wherever that ends', async () => {
    for (let before = 14; before <= 21; before += 1) {
      const lines = Array.from({ length: before }, () => paragraph(text('一行。')))
      const quote: Block = { kind: 'quote', text: '原文。'.repeat(20), source: '出处' }
      const { pages } = await openPdf(write(documentOf(...lines, quote)).pdf)
      const found = pages.map(marks)
      expect(found.flatMap(({ above }) => above)).toEqual(['①'])
      for (const { above, below } of found) expect(below).toEqual(above)
    }
  })

  it.each(['36家', '（“甲”）。', 'GDP', '——'])(
    'keeps the mark of a source beside the last words: %s',
    async (end) => {
      const quotes = Array.from({ length: 30 }, (_, at): Block => {
        return { kind: 'quote', text: `${'长'.repeat(at + 20)}${end}`, source: '出处' }
      })
      const { pages } = await openPdf(write(documentOf(...quotes)).pdf)
      const lines = pages
        .flatMap((items) => linesOf(items.filter(inArea), 9))
        .map(({ items }) => packed(read(items)))
      const ends = lines.filter((line) => /[①-⑳]/.test(line) && !line.includes('出处'))
      expect(ends).toHaveLength(30)
      for (const line of ends) expect(line).toMatch(/^[^①-⑳，。、）”]+.*[①-⑳]$/)
      for (const line of lines) expect(line).not.toMatch(/[“（]$/)
      // What keeps to the mark stands on the line of the other words.
      for (const { items } of pages.flatMap((items) => linesOf(items.filter(inArea), 20))) {
        const places = items.filter(({ size }) => size > 15).map(({ y }) => Math.round(y * 10))
        expect(new Set(places).size).toBeLessThanOrEqual(1)
      }
      const all = packed(pages.map((items) => read(body(items))).join(''))
      for (const quote of quotes) if (quote.kind === 'quote') expect(all).toContain(quote.text)
    },
  )

  it('breaks a long title between words, in the file it is one line', async () => {
    const title = '长沙市财政局关于赴上海参加高质量发展能力提升培训班|学习情况的报告'
    const { file, pages } = await openPdf(write({ ...documentOf(), title }).pdf)
    const lines = linesOf(body(pages[0]!)).map(({ items }) => packed(read(items)))
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toBe('学习情况的报告')
    expect(lines.join('')).toBe(title.replace('|', ''))
    expect((await file.getMetadata()).info).toMatchObject({ Title: title.replace('|', '') })
  })

  it('fills the line before a long formula', async () => {
    const words = (before: number) =>
      `${'字'.repeat(before)}围绕“2+(3+6)+(4+5)”现代化产业体系，统筹抓好传统产业转型升级。`
    for (const before of [15, 17, 19]) {
      const { pages } = await openPdf(write(documentOf(paragraph(text(words(before))))).pdf)
      const [first] = linesOf(body(pages[0]!)).slice(1)
      const gaps = first!.items
        .slice(1)
        .map((item, at) => item.x - first!.items[at]!.x - first!.items[at]!.width)
      expect(Math.max(0, ...gaps)).toBeLessThan(8)
      expect(packed(read(first!.items)).length).toBeGreaterThanOrEqual(24)
    }
  })

  it('has the marks of Chinese lists', async () => {
    const deep = (left: number, ordered: boolean): Block => ({
      kind: 'list',
      ordered,
      items: [[paragraph(text('项')), ...(left > 0 ? [deep(left - 1, ordered)] : [])]],
    })
    const { pages } = await openPdf(write(documentOf(deep(2, true), deep(1, false))).pdf)
    const lines = linesOf(body(pages[0]!)).slice(1)
    expect(lines.map(({ items }) => packed(read(items)))).toEqual(['1.项', '（1）项', '①项', '–项', '–项'])
  })

  it('sets the title in 22 pt in the middle and the body in 16 pt', () => {
    const [title, first] = linesOf(pages[0]!)
    expect(read(title!.items)).toBe(summary.title)
    expect(title!.items[0]!.size).toBeCloseTo(22, 1)
    const end = title!.items.at(-1)!
    expect((title!.items[0]!.x + end.x + end.width) / 2).toBeCloseTo((area.left + area.right) / 2, 0)
    expect(first!.items[0]!.size).toBeCloseTo(16, 1)
    expect(first!.items[0]!.x - area.left).toBeCloseTo(2 * (156 / 28) * mm, 0)
  })

  it('numbers odd pages right and even pages left, one character in, 7 mm below', () => {
    for (const [at, items] of pages.entries()) {
      const foot = items.filter((item) => !inArea(item))
      expect(packed(read(foot))).toBe(`—${at + 1}—`)
      expect(foot[0]!.size).toBeCloseTo(14, 1)
      const start = Math.min(...foot.map(({ x }) => x))
      const end = Math.max(...foot.map(({ x, width }) => x + width))
      if (at % 2 === 0) expect(area.right - end).toBeCloseTo(14, 0)
      else expect(start - area.left).toBeCloseTo(14, 0)
      const dash = foot[0]!.y + 0.4 * 14
      expect((area.bottom - dash) / mm).toBeCloseTo(7, 0)
    }
  })

  it('has its headings as bookmarks, level below level', async () => {
    const outline = await file.getOutline()
    const titles = (nodes: typeof outline): unknown[] =>
      nodes.map(({ title, items }) => (items.length > 0 ? [title, titles(items)] : title))
    expect(titles(outline)).toEqual([
      [
        '一、经验做法',
        ['（一）用一套体系统筹全市产业（P-1，产业布局）', '（二）以制度创新带动开放（P-3，改革开放）'],
      ],
      ['二、行动要点', ['（一）做强先进制造业骨干（A-1）']],
      '三、结语',
      '四、资料来源',
    ])
  })

  it('skips no level in the file where the document does', async () => {
    const heading = (level: 1 | 3): Block => ({ kind: 'heading', level, text: `第${level}级` })
    const skipping = write(documentOf(heading(3), heading(1), heading(3)))
    expect(Buffer.from(skipping.pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const outline = await (await openPdf(skipping.pdf)).file.getOutline()
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['第3级', 0],
      ['第1级', 1],
    ])
  })

  it('says title, author, keywords, language and the time of the document', async () => {
    const { info } = await file.getMetadata()
    expect(info).toMatchObject({
      Title: summary.title,
      Author: '张三',
      Subject: summary.properties.description,
      Keywords: '产业布局, 改革开放',
      CreationDate: 'D:20261123023000Z',
      ModDate: 'D:20261123023000Z',
      Language: 'zh-CN',
    })
    expect((await file.getMarkInfo())?.Marked).toBe(true)
  })

  it('puts the date two characters right of the unit, two characters in', () => {
    const last = linesOf(body(pages.at(-1)!)).slice(-3)
    const [unit, name, date] = last.map(({ items }) => items)
    const signed = [unit, name, date].map((items) => packed(read(items!)))
    expect(signed).toEqual(['市财政局', '张三', '2026年11月23日'])
    const character = (156 / 28) * mm
    const middle = (items: Item[]) => (items[0]!.x + items.at(-1)!.x + items.at(-1)!.width) / 2
    expect(middle(name!)).toBeCloseTo(middle(unit!), 0)
    expect(date![0]!.x - unit![0]!.x).toBeCloseTo(2 * character, 0)
    const end = date!.at(-1)!
    expect(area.right - end.x - end.width).toBeCloseTo(2 * character, 0)
  })

  it('is PDF/A-2a for the archive, with the same words on as many pages', async () => {
    const archived = writePdf(summary, { fonts: [await fontFolder()] }, 'a-2a')
    const xmp = Buffer.from(archived.pdf).toString('latin1')
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(xmp).not.toContain('pdfuaid')
    const opened = await openPdf(archived.pdf)
    expect(opened.pages.map(read)).toEqual(pages.map(read))
  })

  it('stays PDF/A-2a with private characters, which it shows as □ and names', async () => {
    const privateUse = documentOf(paragraph(text('张\ue000和\ue001')))
    expect(write(privateUse).missing).toEqual([])
    const archived = writePdf(privateUse, options, 'a-2a')
    expect(Buffer.from(archived.pdf).toString('latin1')).toContain(
      '<pdfaid:conformance>A</pdfaid:conformance>',
    )
    expect(archived.missing).toEqual(['\ue000', '\ue001'])
    expect((await openPdf(archived.pdf)).pages.map(read).join()).toContain('张□和□')
  })

  it('is the same bytes for the same document', () => {
    write(documentOf(paragraph(text('别的'))))
    expect(Buffer.from(write(summary).pdf).equals(Buffer.from(pdf))).toBe(true)
  })
})

describe('the grid', async () => {
  const long = '高质量发展能力提升现代化产业体系先进制造业骨干'.repeat(60)
  const mixed = sample.intro.replace(/\*|\n/g, '').repeat(9)
  const { pages } = await openPdf(write(documentOf(paragraph(text(long)), paragraph(text(mixed)))).pdf)
  const whole = pages.slice(1, -1).map((items) => linesOf(items.filter(inArea)))

  it('has 22 lines a page, each 225/22 mm below the last', () => {
    expect(whole.length).toBeGreaterThan(2)
    for (const lines of whole) {
      expect(lines).toHaveLength(22)
      for (const [at, { y }] of lines.entries()) expect(lines[0]!.y - y).toBeCloseTo(at * (225 / 22) * mm, 0)
      expect(lines[0]!.y + 16).toBeLessThan(area.top)
      expect(lines[21]!.y - 2).toBeGreaterThan(area.bottom)
    }
  })

  it('fills each page, even where a paragraph leaves one line on it', async () => {
    const three = paragraph(text('高质量发展能力'.repeat(10)))
    const { pages } = await openPdf(write(documentOf(...Array.from({ length: 40 }, () => three))).pdf)
    expect(pages.slice(1, -1).map((items) => linesOf(items.filter(inArea)).length)).toEqual([22, 22, 22, 22])
  })

  it.each(['zh-CN', 'en'] as const)(
    'gives “ ” the width of a character in Chinese, also in 楷体 (%s)',
    async (lang) => {
      const words = '好“好”好“好”好'
      const quote: Block = { kind: 'quote', text: words }
      const { pages } = await openPdf(write({ ...documentOf(paragraph(text(words)), quote), lang }).pdf)
      for (const { items } of linesOf(body(pages[0]!)).slice(1))
        expect(width(items) / ((156 / 28) * mm)).toBeCloseTo(words.length, 1)
    },
  )

  it('has 28 characters a line from edge to edge', () => {
    const lines = whole[0]!
    for (const { items } of lines) {
      expect(packed(read(items))).toHaveLength(28)
      const end = items.at(-1)!
      expect(items[0]!.x).toBeCloseTo(area.left, 0)
      expect(end.x + end.width).toBeCloseTo(area.right, 0)
    }
  })

  it('begins no line with a closing mark, ends none with an opening one and leaves none over the edge', () => {
    for (const { items } of whole.flat()) {
      const line = packed(read(items))
      expect(line).not.toMatch(/^[，。、；：？！”’）》]/)
      expect(line).not.toMatch(/[“‘（《]$/)
      const end = items.at(-1)!
      expect(end.x + end.width).toBeLessThan(area.right + 9)
    }
  })
})

describe('a table', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => [`指标${at}`, '数值', '一段较长的原文。'.repeat(4)])
  const { pages } = await openPdf(
    write(documentOf({ kind: 'table', header: ['名称', '值', '原文依据'], rows })).pdf,
  )

  it('repeats its header on every page and loses no row', () => {
    expect(pages.length).toBeGreaterThan(2)
    for (const items of pages) expect(packed(read(items)).match(/名称值原文依据/g)).toHaveLength(1)
    const all = packed(pages.map(read).join(''))
    for (const [name] of rows) expect(all).toContain(`${name}数值`)
  })
})

describe('a table of opinions', async () => {
  const header = ['序号', '单位/人', '意见', '采纳情况', '理由', '所在要点']
  const long = '建议把实施路径写清楚，并说明由哪个处室牵头、何时完成，经费从哪里来'
  const names = ['陈思源', '欧阳文渊', '王晓岚']
  const rows = names.map((name, at) => [`${at + 1}`, `市发展改革委 ${name}`, long, '部分采纳', long, long])
  const { pages } = await openPdf(write(documentOf({ kind: 'table', header, rows })).pdf)

  it.each([...header, ...names, '部分采纳'])('has “%s” on one line', (word) => {
    expect(pages.flat().map(({ text }) => packed(text))).toContain(word)
  })
})

describe('a row of a long table', () => {
  it.each([0, 1, 2, 3, 4, 5])('is not torn apart between pages after %i lines', async (before) => {
    const rows = Array.from({ length: 30 }, (_, at) => [String(at), `始${'字'.repeat(60)}终`, '另'])
    const above = Array.from({ length: before }, () => paragraph(text('这是一行。')))
    const { pages } = await openPdf(
      write(documentOf(...above, { kind: 'table', header: ['序号', '意见', '结果'], rows })).pdf,
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const items of pages) {
      const words = packed(read(items))
      expect(words.match(/始/g)?.length ?? 0).toBe(words.match(/终/g)?.length ?? 0)
    }
  })
})

describe('a comment', () => {
  it('stands in its own smaller type, a reply further in, the fourth and all deeper ones alike', async () => {
    const comment = (depth: number): Block => {
      const words = [paragraph(text('说'.repeat(40)))]
      return { kind: 'comment', author: `甲${depth}`, at: sample.made.at, atLabel: '', depth, blocks: words }
    }
    const { pages } = await openPdf(write(documentOf(...[0, 1, 4, 5, 99].map(comment))).pdf)
    const lines = pages.flat().filter(({ text }) => text.startsWith('说'))
    expect(new Set(lines.map(({ size }) => Math.round(size)))).toEqual(new Set([14]))
    const starts = [...new Set(lines.map(({ x }) => Math.round(x)))]
    const character = (156 / 28) * mm
    expect(starts).toHaveLength(3)
    expect(starts[1]! - starts[0]!).toBeCloseTo(2 * character, -1)
    expect(starts[2]! - starts[0]!).toBeCloseTo(8 * character, -1)
  })
})

describe('a brief', () => {
  const brief = composeSummary({ ...sample, template: 'brief' }, zhDocuments)
  const times = (count: number) => ({
    ...brief,
    blocks: Array.from({ length: count }, () => brief.blocks).flat(),
  })

  it('keeps to one page in the largest type that fits', async () => {
    expect(write({ ...brief, layout: 'official' }).pages).toBe(2)
    const fitted = write(brief)
    expect(fitted.pages).toBe(1)
    const { pages } = await openPdf(fitted.pdf)
    const sizes = new Set(body(pages[0]!).map(({ size }) => Math.round(size * 2) / 2))
    expect(Math.max(...sizes)).toBeLessThan(22)
    const short = await openPdf(write({ ...brief, blocks: brief.blocks.slice(0, 2) }).pdf)
    expect(linesOf(body(short.pages[0]!))[2]!.items[0]!.size).toBeCloseTo(16, 1)
  })

  it('says when even the smallest type does not fit', () => {
    expect(write(times(6)).pages).toBeGreaterThan(1)
  })
})

describe('bad input', () => {
  const hostile =
    '#panic("x") $x^2$ \\ @ref <label> *a* _b_ `c` // d /* e */ = f [h] {i} ~ ... -- "q" &amp; {x} #sys.inputs'

  it('comes out literally wherever it stands', async () => {
    const document: Document = {
      ...documentOf(
        { kind: 'heading', level: 3, text: hostile, number: true },
        { kind: 'heading', level: 1, text: hostile },
        paragraph(text(hostile), text(hostile, { bold: true }), text(hostile, { code: true })),
        { kind: 'label', text: hostile },
        { kind: 'quote', text: hostile },
        { kind: 'list', ordered: true, items: [[paragraph(text(hostile))]] },
        { kind: 'table', header: [hostile], rows: [[hostile]], caption: hostile },
        { kind: 'comment', author: hostile, at: sample.made.at, atLabel: '', depth: 0, blocks: [] },
        { kind: 'signature', unit: hostile, date: hostile },
      ),
      title: hostile,
      byline: hostile,
    }
    const { file, pages } = await openPdf(write(document).pdf)
    const all = packed(pages.map((items) => read(items.filter(inArea))).join(''))
    expect(all.split(packed(hostile))).toHaveLength(17)
    expect((await file.getMetadata()).info).toMatchObject({ Title: hostile })
    expect((await file.getOutline())[0]!.title).toBe(`1.${hostile}`)
  })

  it('loses control characters, halves of letters and signs without a shape', async () => {
    const dirty = '前\u0000\u0007\u000B\u001B\uD800\uFFFE\uFFFF\u200B\u200D\u202E\uFEFF后\u2028行\t末'
    const { pdf, missing } = write(documentOf(paragraph(text(dirty)), { kind: 'quote', text: dirty }))
    const { pages } = await openPdf(pdf)
    expect(missing).toEqual([])
    expect(packed(pages.map((items) => read(items.filter(inArea))).join(''))).toBe('题前后行末前后行末')
  })

  it('names what no font has and shows a box in its place', async () => {
    const { pdf, missing } = write(documentOf(paragraph(text('李\u0378先生\u{10FFFD}和\u0378'))))
    expect(missing).toEqual(['\u0378', '\u{10FFFD}'])
    const { pages } = await openPdf(pdf)
    expect(read(body(pages[0]!))).toContain('李□先生□和□')
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('gives a file that opens, accessible, whatever the characters', async () => {
    const any = fc.string({ unit: 'binary', minLength: 40, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(any, async (words) => {
        const accents = paragraph(text('"\u0338 \\\u0338'), text(words))
        const heading: Block = { kind: 'heading', level: 2, text: words }
        const { pdf, pages } = write(
          documentOf(heading, accents, { kind: 'quote', text: words, source: words }),
        )
        expect((await openPdf(pdf)).file.numPages).toBe(pages)
        expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('gives an error with the compiler’s words where there can be no file', () => {
    const document = documentOf()
    document.properties.createdAt = new Date(-8e15)
    expect(() => write(document)).toThrow(TypesettingError)
    expect(() => write(document)).toThrow('timestamp')
  })

  it('never leaves the page: addresses, rules of dashes, deep lists, cells taller than a page', async () => {
    const deep = (left: number): Block =>
      left === 0
        ? paragraph(text('底'))
        : { kind: 'list', ordered: left % 2 === 0, items: [[paragraph(text('层')), deep(left - 1)]] }
    const { pdf } = write(
      documentOf(
        { kind: 'heading', level: 1, text: 'h'.repeat(200) },
        paragraph(text('https://example.org/'.repeat(30))),
        paragraph(text('—'.repeat(90)), text('…'.repeat(90))),
        deep(40),
        { kind: 'comment', author: '甲', at: sample.made.at, atLabel: '', depth: 99, blocks: [deep(9)] },
        { kind: 'table', header: ['甲', '乙'], rows: [['长'.repeat(2000), 'x'.repeat(300)]] },
        { kind: 'table', header: [], rows: [] },
        { kind: 'list', ordered: false, items: [[]] },
        paragraph(),
        { kind: 'signature', unit: '单'.repeat(40), date: '' },
      ),
    )
    const { pages } = await openPdf(pdf)
    for (const { x, y, width } of pages.flat()) {
      expect(x).toBeGreaterThan(area.left - 1)
      expect(x + width).toBeLessThan(area.right + 9)
      expect(y).toBeGreaterThan(30)
    }
    expect(packed(pages.map((items) => read(items.filter(inArea))).join(''))).toContain('h'.repeat(200))
    expect(pages.flat().filter(({ text }) => text.includes('长')).length).toBeGreaterThan(100)
  })

  it('leaves a file without title or words whole', async () => {
    const empty = write({ ...documentOf(), title: '\u0000' })
    expect((await openPdf(empty.pdf)).file.numPages).toBe(1)
  })
})

describe('another language', () => {
  it('sets English with its own quotation marks, and says so', async () => {
    const words = 'The “high-quality” class — seven days, (all) of them.'
    const { pdf } = write({
      ...composeSummary({ ...sample, lang: 'en' }, enDocuments),
      blocks: [paragraph(text(words))],
    })
    const { file, pages } = await openPdf(pdf)
    expect(read(body(pages[0]!))).toContain(words)
    expect((await file.getMetadata()).info).toMatchObject({ Language: 'en' })
  })
})

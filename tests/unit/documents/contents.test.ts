import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, it } from 'vitest'
import { contentsHeadings, mayHaveContents } from '@/lib/documents/contents'
import { checkDocxLayout } from '@/lib/documents/layout-check'
import { type Block, type Document, type HeadingBlock, paragraph, text } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { withContentsPages, writePdf, writeSvgPages } from '@/lib/documents/pdf'
import { toPdfDocument } from '@/lib/documents/pdf/blocks'
import { mainFile } from '@/lib/documents/pdf/typesetting'
import { candidateTypographies } from '@/lib/documents/pdf/typography'
import { composeSummary } from '@/lib/documents/summary'
import { type SummaryForm, summaryTemplates } from '@/lib/documents/summary-content'
import { trackChanges } from '@/lib/documents/tracked-changes'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { edited } from './edit-zip'
import { fontFolder } from './fonts'
import { linesOf, openPdf, packed, read } from './pdf-reader'
import { sample } from './sample'
import { schemaFaults } from './schema-rules'
import { partsOf } from './unzip'

const options = { fonts: [await fontFolder()] }

const heading = (level: 1 | 2 | 3, title: string): Block => ({
  kind: 'heading',
  level,
  text: title,
  number: true,
})
/** So many full lines of the body. */
const lines = (count: number) => paragraph(text('上'.repeat(28 * count - 4)))
const longTitle = '以制度创新带动开放并向全国复制推广的做法'.repeat(4)

/** A paper of so many parts, a page each: levels 1 to 3, one heading of several lines. */
function paperOf(parts: number, lang: Document['lang'] = 'zh-CN'): Document {
  const blocks = Array.from({ length: parts }, (_, at) => [
    ...(at % 4 === 0 ? [heading(1, `部分${at}`)] : []),
    heading(2, at === 5 ? longTitle : `要点${at}`),
    heading(3, `细目${at}`),
    lines(19),
  ]).flat()
  const messages = lang === 'en' ? enDocuments : zhDocuments
  return {
    ...composeSummary({ ...sample, lang, form: 'submission' }, messages),
    byline: '市财政局',
    blocks: [...blocks, { kind: 'signature', unit: '市财政局', date: '2026年11月23日' }],
  }
}

/** What the contents list, as printed. */
function listed({ blocks, lang }: Document): string[] {
  const numbers = headingNumbers(blocks, lang)
  return contentsHeadings(blocks).map((one) => packed(`${numbers.get(one) ?? ''}${one.text}`))
}

/** The entries of the contents in a PDF with the pages printed beside them, and the pages after them. */
async function readContents(pdf: Uint8Array) {
  const { pages } = await openPdf(pdf)
  const plain = pages.map((items) =>
    packed(
      linesOf(items)
        .map(({ items: line }) => read(line))
        .join('\n')
        .replace(/— \d+ —/, ''),
    ),
  )
  const start = plain[0]!.search(/目录|Contents/)
  if (start < 0) return { entries: [], plain, first: 0 }
  const first = plain.findIndex((one, at) => at > 0 && !one.includes('....'))
  const all = plain
    .slice(0, first)
    .join('')
    .slice(start)
    .replace(/^(目录|Contents)/, '')
  const entries = [
    ...all.matchAll(/(.+?)\.{3,}(\d+?)(?=第?[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|$)/g),
  ]
  return { entries: entries.map(([, title = '', page]) => ({ title, page: Number(page) })), plain, first }
}

describe('the contents of a PDF', () => {
  const paper = paperOf(20)

  it.each(['ua-1', 'a-2a'] as const)(
    'list each heading of the first two levels with its page (%s)',
    async (standard) => {
      const { pdf } = writePdf(paper, options, standard)
      expect(Buffer.from(pdf).toString('latin1')).toMatch(
        standard === 'ua-1' ? 'pdfuaid:part>1' : 'pdfaid:part>2',
      )
      const { entries, plain, first } = await readContents(pdf)
      expect(entries.map(({ title }) => title)).toEqual(listed(paper))
      expect(entries.some(({ title }) => title.includes(longTitle))).toBe(true)
      for (const { title, page } of entries) {
        expect(page).toBeGreaterThan(first)
        expect(plain.findIndex((one, at) => at >= first && one.includes(title)) + 1).toBe(page)
      }
    },
  )

  it('are tagged as contents', () => {
    const raw = Buffer.from(writePdf(paper, options).pdf).toString('latin1')
    expect(raw.match(/\/S\s*\/TOCI\b/g) ?? []).toHaveLength(listed(paper).length)
  })

  it('never run into the pages: each page ends at the right edge, in its own line', async () => {
    const { pages } = await openPdf(writePdf(paper, options).pdf)
    const edge = ((210 - 26) / 25.4) * 72
    const dotted = linesOf(pages[0]!).filter(({ items }) => /\.\s*\./.test(read(items)))
    expect(dotted.length).toBeGreaterThan(10)
    for (const { items } of dotted) {
      const last = items.at(-1)!
      expect(last.text).toMatch(/\d$/)
      expect(last.x + last.width).toBeGreaterThan(edge - 2)
      expect(last.x + last.width).toBeLessThan(edge + 2)
    }
  })

  it('are on papers of more than 15 pages alone, and settle there', async () => {
    const counts = new Set<string>()
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: options.fonts }] })
    for (let parts = 13; parts <= 17; parts += 1) {
      const one = paperOf(parts)
      const plain = writePdf({ ...one, contents: undefined }, options).pages
      const { entries, plain: pages } = await readContents(writePdf(one, options).pdf)
      expect(entries.length > 0).toBe(plain > 15)
      if (plain <= 15) expect(pages).toHaveLength(plain)
      counts.add(String(plain > 15))
      const [look] = candidateTypographies(one, false)
      const inputs = {
        document: JSON.stringify(toPdfDocument(one, 20)),
        about: JSON.stringify({ title: '题', author: '', description: '', keywords: [] }),
        look: JSON.stringify(look),
      }
      const compiled = compiler.compile({ mainFilePath: mainFile, inputs })
      const warnings = compiled.takeWarnings()?.shortDiagnostics.map(({ message }) => message) ?? []
      expect(warnings.filter((one) => !one.startsWith('unknown font'))).toEqual([])
    }
    expect([...counts]).toHaveLength(2)
  })

  it('are in no paper of ten pages, and in the preview as in the file', async () => {
    const short = paperOf(9)
    expect((await readContents(writePdf(short, options).pdf)).entries).toEqual([])
    expect(writeSvgPages(paper, options)).toHaveLength(writePdf(paper, options).pages)
  })
})

describe('the contents in Word', async () => {
  const paper = withContentsPages(paperOf(20), options)
  const parts = partsOf(await writeDocx(paper))
  const xml = parts.get('word/document.xml')!
  const control = /<w:sdt>.*<\/w:sdt>/.exec(xml)?.[0] ?? ''
  const textOf = (some: string) =>
    [...some.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, one]) => one).join('')
  const entries = [...control.matchAll(/<w:pStyle w:val="TOC([12])"\/>.*?<\/w:p>/g)].map(
    ([whole, level]) => ({
      level: Number(level),
      anchor: /w:anchor="(\w+)"/.exec(whole)?.[1],
      title: textOf(whole.slice(0, whole.indexOf('<w:tab/>'))),
      page: Number(textOf(whole.slice(whole.indexOf('<w:tab/>')))),
    }),
  )

  it('are a field with the headings in order, not to be updated on opening', () => {
    expect(control).toContain('<w:instrText>TOC \\o "1-2" \\h</w:instrText>')
    expect(xml).not.toContain('w:dirty')
    expect(parts.get('word/settings.xml')).not.toContain('updateFields')
    expect(entries.map(({ title }) => packed(title))).toEqual(listed(paper))
    expect(entries.map(({ level }) => level)).toEqual(
      contentsHeadings(paper.blocks).map(({ level }) => level),
    )
    expect(control.match(/"begin"/g)?.length).toBe(entries.length + 1)
    expect(control.match(/"end"/g)?.length).toBe(entries.length + 1)
    expect(schemaFaults(xml)).toEqual([])
  })

  it('lead to a bookmark on each heading, and to pages that rise', () => {
    for (const { anchor, title } of entries) {
      const found = [
        ...xml.matchAll(new RegExp(`<w:bookmarkStart w:name="${anchor}" w:id="(\\d+)"/>(.*?)</w:p>`, 'g')),
      ]
      expect(found).toHaveLength(1)
      const [, id, rest = ''] = found[0]!
      expect(rest).toContain(`<w:bookmarkEnd w:id="${id}"/>`)
      expect(textOf(rest)).toBe(title)
    }
    const pages = entries.map(({ page }) => page)
    expect(pages).toEqual([...pages].sort((one, other) => one - other))
    expect(pages[0]).toBe(3)
    expect(pages.at(-1)).toBeGreaterThan(20)
  })

  it('stand between title and text, which begins on a new page', () => {
    expect(xml.indexOf('<w:sdt>')).toBeGreaterThan(xml.indexOf('市财政局'))
    expect(xml).toMatch(/<\/w:sdt><w:p><w:pPr>(?:<w:\w+[^>]*\/>)*?<w:pageBreakBefore\/>/)
    expect(xml.match(/pageBreakBefore/g)).toHaveLength(1)
  })

  it('have the official type, dots up to the right edge and the second level two characters in', () => {
    const styles = parts.get('word/styles.xml')!
    for (const level of [1, 2]) {
      const style = styles.match(new RegExp(`w:styleId="TOC${level}".*?</w:style>`))![0]
      expect(style).toContain('w:eastAsia="仿宋_GB2312"')
      expect(style).toContain('<w:sz w:val="32"/>')
      expect(style).toMatch(/w:line="579" w:lineRule="exact"/)
      expect(style).toContain('<w:tab w:val="right" w:pos="8844" w:leader="dot"/>')
      expect(style).toContain(`<w:ind w:left="${level * 630}" w:hanging="630"/>`)
    }
  })

  it('pass our own check of the layout', async () => {
    const checks = await checkDocxLayout(await writeDocx(paper))
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('pass it also as Word sets them by itself, at the margin', async () => {
    const atMargin = await edited(await writeDocx(paper), {
      'word/styles.xml': (styles: string) =>
        styles.replaceAll(/(w:styleId="TOC\d".*?)<w:ind [^>]*\/>/g, '$1'),
    })
    expect((await checkDocxLayout(atMargin)).filter(({ ok }) => !ok)).toEqual([])
  })

  it('are there with comments in the margin, too', async () => {
    const withComments = partsOf(await writeDocxWithComments(paper)).get('word/document.xml')
    expect(withComments).toContain('TOC \\o')
  })

  it('are in English papers', async () => {
    const english = withContentsPages(paperOf(20, 'en'), options)
    const written = partsOf(await writeDocx(english)).get('word/document.xml')!
    expect(written).toMatch(/<w:pStyle w:val="TOCHeading"\/>.*?>Contents</)
  })

  it('are not in a short paper, nor where their pages are not known', async () => {
    for (const one of [withContentsPages(paperOf(9), options), paperOf(20)])
      expect(partsOf(await writeDocx(one)).get('word/document.xml')).not.toContain('TOC')
  })
})

it('are of studies and minutes that are handed in alone, and of no tracked changes', () => {
  const withContents = (form: SummaryForm) =>
    summaryTemplates.filter((one) => composeSummary({ ...sample, form, template: one }, zhDocuments).contents)
  expect(withContents('submission')).toEqual(['study', 'minutes'])
  expect(withContents('working')).toEqual([])
  const paper = paperOf(20)
  const by = { author: '张三', at: sample.made.at }
  expect(trackChanges(paper, { ...paper, title: '新' }, by).contents).toBeUndefined()
})

it('are looked for only in papers that may be long', () => {
  expect(mayHaveContents(paperOf(9))).toBe(false)
  expect(mayHaveContents(paperOf(14))).toBe(true)
  const rows = Array.from({ length: 400 }, () => ['一', '二'])
  const table: Block = { kind: 'table', header: ['甲', '乙'], rows }
  expect(mayHaveContents({ ...paperOf(1), blocks: [table] })).toBe(true)
  const comment = { kind: 'comment' as const, author: '甲', at: sample.made.at, atLabel: '今天', depth: 0 }
  const discussed = [...paperOf(14).blocks, { ...comment, blocks: [lines(1)] }]
  expect(mayHaveContents({ ...paperOf(14), blocks: discussed })).toBe(false)
})

it('list headings of lists, too, in the order of the text', () => {
  const inList = heading(1, '列项里') as HeadingBlock
  const blocks = [
    heading(2, '前'),
    { kind: 'list' as const, ordered: false, items: [[inList]] },
    heading(3, '细'),
  ]
  expect(contentsHeadings(blocks).map((one) => one.text)).toEqual(['前', '列项里'])
})

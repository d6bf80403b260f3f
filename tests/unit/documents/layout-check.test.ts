import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocxLayout, type LayoutItem } from '@/lib/documents/layout-check'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { inParagraph, inStyle, inText, main, styles } from './docx-edits'
import { edited } from './edit-zip'
import { sample } from './sample'

const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({
  kind: 'heading',
  level,
  text: title,
  number: true,
})

/** A document with all levels, whose body counts lines and characters. */
const document: Document = {
  ...composeSummary(sample, zhDocuments),
  blocks: [
    paragraph(text('七天的培训时间虽然不长，但内容十分丰富。')),
    heading(1, '经验做法'),
    heading(2, '产业布局：统筹全市产业'),
    heading(3, '一张图'),
    heading(4, '一个公式'),
    paragraph(text('上海把全部产业放进一张图。')),
    heading(2, '制度创新'),
    heading(1, '行动要点'),
    { kind: 'quote', text: '全市全年新增上市公司36家', source: '《报告》' },
    { kind: 'list', ordered: true, items: [[paragraph(text('资金支持清单'))]] },
    { kind: 'table', header: ['指标'], rows: [['新增上市公司']], caption: '数据' },
    { kind: 'signature', unit: '市财政局', date: '2026年11月23日' },
  ],
}
const docx = await writeDocx(document)

const footer = (from: string | RegExp, to: string) => ({
  'word/footer1.xml': (xml: string) => xml.replace(from, to),
})

async function failing(file: Uint8Array): Promise<LayoutItem[]> {
  const checks = await checkDocxLayout(file)
  return checks.filter((check) => !check.ok).map((check) => check.item)
}
const found = async (file: Uint8Array, item: LayoutItem) =>
  (await checkDocxLayout(file)).find((check) => check.item === item)!

describe('our own documents', () => {
  it.each([
    ['all levels', document],
    ['the sample', composeSummary(sample, zhDocuments)],
    ['its minutes', composeSummary({ ...sample, template: 'minutes' }, zhDocuments)],
  ])('are as wanted: %s', async (_, one) => {
    const checks = await checkDocxLayout(await writeDocx(one))
    expect(checks.filter((check) => !check.ok)).toEqual([])
    expect(checks).toHaveLength(25)
  })

  it('takes a heading with a colon for one whole also where it is none by style, and a sentence after it for body', async () => {
    const lines = [
      paragraph(text('（一）产业布局：统筹全市产业')),
      paragraph(text('（一）产业布局：先做统筹。')),
    ]
    const wrong = await Promise.all(
      lines.map(async (line) =>
        failing(await writeDocx({ ...document, blocks: [heading(1, '做法'), line] })),
      ),
    )
    expect(wrong.map((items) => items.includes('levels'))).toEqual([true, true])
    expect(wrong.map((items) => items.includes('bodyFont'))).toEqual([true, false])
  })

  it('says what is wanted and found in both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const { wanted, found, where } of await checkDocxLayout(docx, locale)) {
        expect(`${wanted}${found}`).not.toMatch(/undefined|NaN|[{}]/)
        expect(where).toBeUndefined()
      }
    expect((await found(docx, 'lines')).found).toBe('22 行')
    expect((await found(docx, 'characters')).found).toBe('28 字')
  })
})

describe('what breaks the layout', () => {
  it.each<[string, LayoutItem[], Record<string, (xml: string) => string>]>([
    ['US letter', ['paper', 'characters'], { [main]: inText('w:w="11906"', 'w:w="12240"') }],
    ['margins an inch wide', ['margins', 'lines'], { [main]: inText('w:top="2098"', 'w:top="2160"') }],
    ['a gutter', ['margins', 'characters'], { [main]: inText('w:gutter="0"', 'w:gutter="100"') }],
    ['lines of 29 pt', ['lines'], { [styles]: inStyle('GwBody', 'w:line="579"', 'w:line="580"') }],
    [
      'lines of one and a half',
      ['lines'],
      { [styles]: inStyle('GwBody', 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"') },
    ],
    [
      'type not narrowed',
      ['characters'],
      { [main]: inParagraph('七天的培训', '<w:rPr>', '<w:rPr><w:spacing w:val="0"/>') },
    ],
    [
      'a body in 宋体',
      ['bodyFont'],
      { [main]: inParagraph('七天的培训', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"') },
    ],
    [
      'a title in 黑体',
      ['titleFont'],
      { [main]: inText('w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"') },
    ],
    [
      'a title too small',
      ['titleFont'],
      { [styles]: inStyle('Title', '<w:sz w:val="44"/>', '<w:sz w:val="36"/>') },
    ],
    [
      'a first level in 仿宋',
      ['levels'],
      { [main]: inParagraph('一、经验做法', 'w:eastAsia="黑体"', 'w:eastAsia="仿宋"') },
    ],
    ['a bold second level', ['levels'], { [main]: inParagraph('统筹全市产业', '<w:rPr>', '<w:rPr><w:b/>') }],
    ['a third level in 楷体', ['levels'], { [main]: inParagraph('1.一张图', /仿宋_GB2312/, '楷体') }],
    ['no indent', ['indent'], { [styles]: inStyle('GwBody', 'w:firstLine="630"', 'w:firstLine="0"') }],
    [
      'blanks for an indent',
      ['indent'],
      {
        [main]: inParagraph('七天的培训', /<w:pPr>.*?<\/w:pPr>/, '<w:pPr><w:ind w:firstLine="0"/></w:pPr>'),
      },
    ],
    ['a page number without dashes', ['pageNumber'], footer(/— | —/g, '')],
    ['a small page number', ['pageNumber'], footer(/(<w:sz w:val=)"28"(?=(?!<w:sz).*PAGE)/, '$1"18"')],
    ['large dashes beside it', ['pageNumber'], footer('<w:sz w:val="28"/>', '<w:sz w:val="32"/>')],
    ['no page number field', ['pageNumber', 'pageSides'], footer('PAGE', 'DATE')],
    ['page numbers in the middle', ['pageSides'], footer(/w:jc w:val="\w+"/, 'w:jc w:val="center"')],
    [
      'the same side on all pages',
      ['pageSides'],
      { 'word/settings.xml': inText('<w:evenAndOddHeaders/>', '') },
    ],
    ['a half-width comma', ['punctuation'], { [main]: inText('不长，但', '不长,但') }],
    ['half-width brackets', ['punctuation'], { [main]: inText('不长，但', '不长(七天)但') }],
    [
      'a heading that is none',
      ['headingStyles'],
      {
        [main]: inParagraph('（二）制度创新', /<w:pStyle w:val="Heading2"\/>/, '<w:pStyle w:val="GwBody"/>'),
      },
    ],
    ['（一） before 一、', ['levelOrder'], { [main]: inParagraph('一、经验做法', /^.*$/, '') }],
    ['一、 and then 三、', ['levelOrder'], { [main]: inText('二、行动要点', '三、行动要点') }],
  ])('%s', async (_, items, edits) => {
    const file = edited(docx, edits)
    const got = await failing(file)
    for (const item of items) expect(got).toContain(item)
    // A fault is reported once, except for its consequences.
    expect(got.filter((item) => !items.includes(item))).toEqual([])
  })

  it('says what was found, and where by the first words', async () => {
    const file = edited(docx, {
      [main]: inParagraph('七天的培训', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'),
    })
    expect(await found(file, 'bodyFont')).toEqual({
      item: 'bodyFont',
      ok: false,
      wanted: '仿宋_GB2312 16 磅',
      found: '宋体 16 磅',
      where: ['七天的培训时间虽然不长，但内容十分丰富。'],
    })
    const narrow = edited(docx, { [main]: inText('w:top="2098"', 'w:top="1440"') })
    expect((await found(narrow, 'margins')).found).toBe('25.4 / 26 / 35 / 28 毫米')
  })

  it('names at most five places', async () => {
    const blocks = Array.from({ length: 9 }, (_, at) => paragraph(text(`第${at}段文字`)))
    const file = edited(await writeDocx({ ...document, blocks }), {
      [main]: (xml) => xml.replaceAll('仿宋_GB2312', '宋体'),
    })
    expect((await found(file, 'bodyFont')).where).toEqual([0, 1, 2, 3, 4].map((at) => `第${at}段文字`))
  })
})

describe('documents of other programs', () => {
  const bare = (edit: (xml: string) => string) =>
    edited(docx, {
      [main]: (xml) =>
        edit(
          xml.replace(
            /<w:body>.*?(<w:sectPr>.*)$/,
            '<w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>BODY$1',
          ),
        ),
    })
  const body = (p: string, r = '') =>
    `<w:p><w:pPr>${p}</w:pPr><w:r><w:rPr>${r}</w:rPr><w:t>七天的培训内容丰富。</w:t></w:r></w:p>`

  it('take typeface, size and indent from the styles below them', async () => {
    const file = bare((xml) => xml.replace('BODY', body('<w:pStyle w:val="GwBody"/>')))
    expect(await failing(file)).toEqual([])
  })

  it.each([
    ['an indent in characters', '<w:ind w:firstLineChars="200" w:firstLine="560"/>', []],
    ['one character', '<w:ind w:firstLineChars="100" w:firstLine="630"/>', ['indent']],
    ['a grid that stretches type', '<w:ind w:firstLine="640"/>', []],
  ])('say %s', async (_, p, items) => {
    expect(await failing(bare((xml) => xml.replace('BODY', body(p))))).toEqual(items)
  })

  it('count characters on a grid of characters', async () => {
    const loose = '<w:spacing w:val="0"/>'
    const p = '<w:ind w:firstLine="640"/>'
    const grid = (value: number) =>
      bare((xml) =>
        xml
          .replace('BODY', body(p, loose))
          .replace(
            /<w:docGrid [^>]*>/,
            `<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="${value}"/>`,
          ),
      )
    expect((await found(grid(0), 'characters')).found).toBe('27 字')
    expect((await found(grid(-848), 'characters')).ok).toBe(true)
  })

  it('count lines by the grid where the height is not exact', async () => {
    const p = '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="640"/>'
    const pitch = (value: number) =>
      bare((xml) => xml.replace('BODY', body(p)).replace('w:linePitch="579"', `w:linePitch="${value}"`))
    expect((await found(pitch(579), 'lines')).found).toBe('22 行')
    expect((await found(pitch(600), 'lines')).found).toBe('21 行')
    expect((await found(pitch(312), 'lines')).found).toBe('20 行')
  })

  it('number levels by themselves', async () => {
    const lists = (xml: string) =>
      xml
        .replace('<w:num ', '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num><w:num ')
        .replace(
          '<w:abstractNum ',
          '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:abstractNum ',
        )
    const p = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr><w:ind w:firstLine="640"/>'
    const file = edited(
      bare((xml) => xml.replace('BODY', body('<w:pStyle w:val="GwBody"/>') + body(p))),
      { 'word/numbering.xml': lists },
    )
    expect(await found(file, 'levels')).toMatchObject({ ok: false, found: '一、 仿宋_GB2312 16 磅' })
    expect((await found(file, 'headingStyles')).ok).toBe(false)
  })
})

it('reads whatever we write', async () => {
  const words = fc.string({
    unit: fc.constantFrom('字', '，', '一', '、', '（', '）', '1', '.', 'a', ' ', '。'),
  })
  await fc.assert(
    fc.asyncProperty(words, fc.array(words), async (title, paragraphs) => {
      const file = await writeDocx({
        ...document,
        title,
        blocks: paragraphs.map((one) => paragraph(text(one))),
      })
      const checks = await checkDocxLayout(file)
      for (const item of ['paper', 'margins', 'pageNumber', 'pageSides', 'emphasis', 'markup'])
        expect(checks.find((check) => check.item === item)).toMatchObject({ ok: true })
    }),
    { numRuns: 25 },
  )
})

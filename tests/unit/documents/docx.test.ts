import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { sample } from './sample'
import { partsOf } from './unzip'

const summary = composeSummary(sample, zhDocuments)

function documentOf(...blocks: Block[]): Document {
  return {
    title: '题',
    lang: 'zh-CN',
    layout: 'official',
    properties: { creator: '张三', createdAt: sample.made.at },
    blocks,
  }
}

const buffer = async (document: Document) => ({ buffer: Buffer.from(await writeDocx(document)) })
const read = async (document: Document) => (await mammoth.extractRawText(await buffer(document))).value

describe('the Word summary', async () => {
  const parts = partsOf(await writeDocx(summary))
  const body = parts.get('word/document.xml')!
  const styles = parts.get('word/styles.xml')!
  const styleOf = (id: string) => styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`))![0]

  it('has the page of GB/T 9704', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const margins = body.match(/<w:pgMar [^>]*>/)![0]
    for (const one of ['top="2098"', 'right="1474"', 'bottom="1984"', 'left="1588"'])
      expect(margins).toContain(`w:${one}`)
    expect(body).toMatch(/<w:docGrid (?=[^>]*w:type="lines")(?=[^>]*w:linePitch="579")(?![^>]*charSpace)/)
  })

  it('sets the body in 3号 仿宋 on exact lines of 579, narrowed by 5, first line in by two characters', () => {
    const normal = styles.match(/<w:docDefaults>.*?<\/w:docDefaults>/)![0]
    expect(normal).toMatch(/w:eastAsia="仿宋_GB2312"/)
    expect(normal).toMatch(/<w:sz w:val="32"\/>/)
    expect(normal).toMatch(/<w:spacing w:val="-5"\/>/)
    expect(styleOf('GwBody')).toMatch(/<w:spacing (?=[^>]*w:line="579")(?=[^>]*w:lineRule="exact")/)
    expect(styleOf('GwBody')).toMatch(/w:firstLine="630"/)
    expect(styleOf('GwBody')).toContain('<w:overflowPunct/>')
  })

  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['Heading4', '仿宋_GB2312', 32],
  ])('has a real style %s in %s, black and not bold', (id, font, size) => {
    const style = styleOf(id)
    expect(style).toContain(`w:eastAsia="${font}"`)
    expect(style).toContain(`<w:sz w:val="${size}"/>`)
    expect(style).toContain('<w:color w:val="000000"/>')
    expect(style).toContain('<w:b w:val="false"/>')
  })

  it('leaves a justified line that ends in a line break as wide as its words', () => {
    expect(parts.get('word/settings.xml')).toMatch(
      /<w:doNotExpandShiftReturn\/>(?:<w:\w+\/>)*<w:compatSetting [^>]*w:val="15"[^>]*\/><\/w:compat>/,
    )
  })

  it('is set as in Chinese Word where punctuation meets and Latin stands beside Chinese, English is not', async () => {
    const settings = parts.get('word/settings.xml')!
    expect(settings).toMatch(
      /<w:characterSpacingControl w:val="compressPunctuation"\/><w:compat><w:balanceSingleByteDoubleByteWidth\/><w:doNotExpandShiftReturn\/><w:useFELayout\/>/,
    )
    const english = partsOf(await writeDocx({ ...documentOf(), lang: 'en' })).get('word/settings.xml')!
    expect(english).not.toMatch(/characterSpacingControl|useFELayout/)
  })

  it('names the east-asian font and the hint on every run', () => {
    const all = body.match(/<w:r>.*?<\/w:r>/g)!
    expect(all.length).toBeGreaterThan(50)
    for (const run of all) expect(run).toMatch(/<w:rFonts (?=[^>]*w:eastAsia=")(?=[^>]*w:hint="eastAsia")/)
  })

  it('numbers odd pages right and even pages left, one character in, 4号 宋体', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const footers = [...parts].filter(([path]) => /word\/footer\d/.test(path)).map(([, xml]) => xml)
    expect(footers).toHaveLength(2)
    for (const footer of footers) {
      expect(footer).toMatch(/<w:rFonts (?=[^>]*w:ascii="宋体")(?=[^>]*w:eastAsia="宋体")/)
      expect(footer).toContain('<w:sz w:val="28"/>')
      expect(footer).toMatch(/— .*PAGE.* —/)
    }
    expect(footers.some((xml) => /w:jc w:val="right"/.test(xml) && /w:right="280"/.test(xml))).toBe(true)
    expect(footers.some((xml) => /w:jc w:val="left"/.test(xml) && /w:left="280"/.test(xml))).toBe(true)
  })

  it('repeats the header row of a table and keeps rows whole', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:cantSplit\/>/g)!.length).toBe(5)
  })

  it('says where each quote is from in a footnote, counted anew on each page', async () => {
    const notes = [
      ...parts.get('word/footnotes.xml')!.matchAll(/<w:footnote w:id="(\d+)">.*?<\/w:footnote>/g),
    ]
    const sources = summary.blocks.flatMap((block) => (block.kind === 'quote' ? [block.source!] : []))
    expect(notes.map(([xml]) => xml.replace(/<[^>]*>/g, '').trim())).toEqual(sources)
    const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)]
    expect(marks.map(([, id]) => id)).toEqual(notes.map(([, id]) => id))
    expect(body).toContain(
      '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/></w:footnotePr>',
    )
    expect(styleOf('FootnoteText')).toMatch(/w:line="320" w:lineRule="exact".*w:eastAsia="楷体_GB2312"/)
  })

  it('says in a brief where a quote is from below it', async () => {
    const brief = partsOf(await writeDocx({ ...summary, layout: 'brief' }))
    expect(brief.get('word/footnotes.xml')).not.toContain('《')
    expect(brief.get('word/document.xml')).toContain('——“产业布局的大战略”部分')
  })

  it('names other typefaces where these are missing, and its language', () => {
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    )
    expect(styles).toMatch(/<w:lang (?=[^>]*w:eastAsia="zh-CN")/)
  })

  it('says in its properties what it is, who made it and when', () => {
    const core = parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:title>赴上海学习考察小结</dc:title>')
    expect(core).toContain('<dc:creator>张三</dc:creator>')
    expect(core.match(/2026-11-23T02:30:00Z/g)).toHaveLength(2)
  })

  it('is the same bytes each time', async () => {
    const [first, second] = [await writeDocx(summary), await writeDocx(composeSummary(sample, zhDocuments))]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is read by a second program with its headings, lists, table and links', async () => {
    const { value, messages } = await mammoth.convertToHtml(await buffer(summary))
    const headings = [...value.matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(
      ([, level, title = '']) => `${level} ${title.replace(/<a id="TS_[0-9a-f]{32}"><\/a>/, '')}`,
    )
    expect(headings).toEqual([
      '1 一、经验做法',
      '2 （一）用一套体系统筹全市产业（P-1，产业布局）',
      '2 （二）以制度创新带动开放（P-3，改革开放）',
      '1 二、行动要点',
      '2 （一）做强先进制造业骨干（A-1）',
      '1 三、结语',
      '1 四、资料来源',
    ])
    expect(value).toContain('<strong>“300多项”</strong>是到哪一年？')
    expect(value).toContain('<a href="https://example.org/shanghai?a=1,2">上海经验</a>')
    expect(value.match(/<tr>/g)).toHaveLength(5)
    expect(value.split('<li id="footnote-1">')[0]!.match(/<ol>/g)).toHaveLength(3)
    expect(messages.filter((message) => message.type === 'error')).toEqual([])
  })

  it('shows half-width marks beside Chinese as full-width, formulas as they are', async () => {
    const value = await read(summary)
    expect(value).toContain('围绕“2+(3+6)+(4+5)”现代化产业体系（“2”指传统产业')
    expect(value).not.toMatch(/\p{Script=Han}[,:;?!]/u)
  })
})

it('breaks a long title between words, and says it on one line in the properties', async () => {
  const title = '长沙市财政局关于赴上海参加高质量发展能力提升培训班|学习情况的报告'
  const parts = partsOf(await writeDocx({ ...documentOf(), title }))
  const [first] = parts.get('word/document.xml')!.match(/<w:p>.*?<\/w:p>/g)!
  const lines = first!.split('<w:br/>').map((one) => one.replace(/<[^>]*>/g, ''))
  expect(lines.length).toBe(3)
  expect(lines.at(-1)).toBe('学习情况的报告')
  expect(lines.join('')).toBe(title.replace('|', ''))
  expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${title.replace('|', '')}</dc:title>`)
})

it('prints no full stop behind a heading, and keeps its comments', async () => {
  const heading: Block = { kind: 'heading', level: 1, text: '几点启示。', number: true }
  expect(await read(documentOf(heading))).toContain('一、几点启示\n')
})

it('sets code in a fixed-width face', async () => {
  const parts = partsOf(await writeDocx(documentOf(paragraph(text('见'), text('a = "中"', { code: true })))))
  const runs = parts.get('word/document.xml')!.match(/<w:r>(?:(?!<w:r>).)*<\/w:r>/g)!
  expect(runs.filter((run) => run.includes('Courier New'))).toEqual([
    expect.stringMatching(/w:ascii="Courier New"(?=.*w:eastAsia="仿宋_GB2312").*a = "中"/),
  ])
  expect(parts.get('word/fontTable.xml')).toContain('<w:font w:name="Courier New">')
})

describe('a list', () => {
  const nested: Block = {
    kind: 'list',
    ordered: true,
    items: [[paragraph(text('甲')), { kind: 'list', ordered: false, items: [[paragraph(text('乙'))]] }]],
  }
  const marksIn = async (lang: Document['lang']) => {
    const parts = partsOf(await writeDocx({ ...documentOf(nested), lang }))
    return [...parts.get('word/numbering.xml')!.matchAll(/<w:lvl [^>]*w:ilvl="[0-2]".*?<\/w:lvl>/g)].map(
      ([level]) =>
        ['numFmt', 'lvlText'].map((name) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(level)![1]),
    )
  }

  it('counts 1. （1） ① and has dashes in Chinese', async () => {
    const found = await marksIn('zh-CN')
    expect(found).toContainEqual(['decimal', '%1.'])
    expect(found).toContainEqual(['decimal', '（%2）'])
    expect(found).toContainEqual(['decimalEnclosedCircleChinese', '%3'])
    expect(found.filter(([format, mark]) => format === 'bullet' && mark === '–')).toHaveLength(3)
  })

  it('counts 1. a. i. and has dots in English', async () => {
    const found = await marksIn('en')
    expect(found).toContainEqual(['lowerLetter', '%2.'])
    for (const mark of ['●', '○', '■']) expect(found).toContainEqual(['bullet', mark])
  })
})

it('gives a short column the width of its words and the long ones the rest', async () => {
  const long = '向全国复制推广300多项制度创新成果'.repeat(3)
  const table: Block = { kind: 'table', header: ['指标', '时间', '原文'], rows: [[long, '2023年', long]] }
  const body = partsOf(await writeDocx(documentOf(table))).get('word/document.xml')!
  const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths.reduce((sum, one) => sum + one, 0)).toBe(8844)
  // Three characters and a half of 12 pt, and the cell's margins.
  expect(widths[1]).toBeGreaterThan(3.5 * 240 + 160)
  expect(widths[1]).toBeLessThan(1300)
  expect(Math.abs(widths[0]! - widths[2]!)).toBeLessThanOrEqual(2)
})

it('keeps two tables apart and ends with a paragraph', async () => {
  const table: Block = { kind: 'table', header: ['一'], rows: [['1']] }
  const body = partsOf(await writeDocx(documentOf(table, table))).get('word/document.xml')!
  expect(body).not.toContain('</w:tbl><w:tbl>')
})

it('links only to the web and to mail', async () => {
  const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', 'https://a.cn/"<&', 'mailto:a@b.cn']
  const parts = partsOf(await writeDocx(documentOf(paragraph(...hrefs.map((href) => text('一', { href }))))))
  const targets = [
    ...parts.get('word/_rels/document.xml.rels')!.matchAll(/Target="([^"]*)" TargetMode="External"/g),
  ]
  expect(targets.map(([, target]) => target)).toEqual(['https://a.cn/%22%3C&amp;', 'mailto:a@b.cn'])
})

it('counts every ordered list from one', async () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    items: [[paragraph(text('甲'))], [paragraph(text('乙'))]],
  }
  const parts = partsOf(await writeDocx(documentOf(list, list)))
  const used = new Set(
    [...parts.get('word/document.xml')!.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id),
  )
  expect(used.size).toBe(2)
})

it('keeps braces that people write, and gives bullets one list of their own', async () => {
  const bullets: Block = {
    kind: 'list',
    ordered: false,
    items: [[paragraph(text('{bullets-0}{ordered-1}'))]],
  }
  const numbers: Block = { kind: 'list', ordered: true, items: [[paragraph(text('甲'))]] }
  const parts = partsOf(await writeDocx(documentOf(bullets, numbers, bullets)))
  const body = parts.get('word/document.xml')!
  expect(body.match(/>\{bullets-0\}\{ordered-1\}</g)).toHaveLength(2)
  const used = [...body.matchAll(/<w:numId w:val="([^"]*)"/g)].map(([, id]) => id)
  expect(used[0]).toBe(used[2])
  expect(used[1]).not.toBe(used[0])
  for (const id of used) expect(parts.get('word/numbering.xml')).toContain(`<w:num w:numId="${id}"`)
})

it('says no size twice: runs are as large as their styles, but for a quote inside a remark', async () => {
  const quote: Block = { kind: 'quote', text: '引文' }
  const remark: Block = {
    kind: 'comment',
    author: '王五',
    at: sample.made.at,
    atLabel: '今天',
    depth: 0,
    blocks: [quote],
  }
  const sizes = async (...blocks: Block[]) =>
    [
      ...partsOf(await writeDocx(documentOf(...blocks)))
        .get('word/document.xml')!
        .matchAll(/<w:sz w:val="(\d+)"/g),
    ].map(([, size]) => size)
  expect(await sizes(quote, paragraph(text('正文')))).toEqual([])
  expect(await sizes(remark)).toEqual(['28'])
})

it('sets the date two characters right of the unit, both at least two in from the right', async () => {
  const signature = async (unit: string) => {
    const body = partsOf(await writeDocx(documentOf({ kind: 'signature', unit, date: '2024年2月20日' }))).get(
      'word/document.xml',
    )!
    return [...body.matchAll(/<w:ind w:right="(\d+)"/g)].map(([, twips]) => Number(twips) / 315)
  }
  // 2024年2月20日 is 7.75 wide: 7 half-width digits, 3 Chinese characters, 5 gaps of a quarter.
  const [unit, date] = await signature('市财政局')
  expect(date).toBeCloseTo(2)
  expect(unit! + 4).toBeCloseTo(date! + 7.75 + 2, 1)
  const [longUnit, itsDate] = await signature('长沙市财政局经济建设处综合科')
  expect(longUnit).toBeCloseTo(2)
  expect(itsDate! + 7.75 + 2).toBeCloseTo(longUnit! + 14, 1)
})

describe('whatever people write', () => {
  const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  const nasty = fc.constantFrom(
    '<',
    '&',
    ']]>',
    '\u0000',
    '\u000b',
    '\uFFFE',
    '\uD800',
    '"',
    '<w:t>',
    '&amp;',
    '中文',
    '{',
    '%1',
  )
  const wild = fc.oneof(
    codeUnits.map((units) => String.fromCharCode(...units)),
    fc.array(nasty).map((parts) => parts.join('')),
  )
  const squeezed = (value: string) => value.replace(/[\s\u0085\uFEFF]+/gu, '')

  it('opens in the second program and holds the cleaned text', async () => {
    await fc.assert(
      fc.asyncProperty(wild, wild, async (one, two) => {
        const document: Document = {
          ...documentOf(
            { kind: 'heading', level: 2, text: one },
            paragraph(text(two, { bold: true })),
            { kind: 'quote', text: one, source: two },
            { kind: 'list', ordered: false, items: [[paragraph(text(one))]] },
            { kind: 'table', header: [one], rows: [[two]] },
            {
              kind: 'comment',
              author: two,
              at: sample.made.at,
              atLabel: '1',
              depth: 1,
              blocks: [paragraph(text(one))],
            },
          ),
          title: two,
        }
        document.properties.description = one
        const value = squeezed(await read(document))
        for (const written of [one, two]) {
          expect(value).toContain(squeezed(fullWidthPunctuation(cleanText(written))))
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

import { Document as File, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { paragraph, text } from '@/lib/documents/model'
import type { SummaryContent } from '@/lib/documents/summary-content'
import {
  checkTemplate,
  fillTemplate,
  sampleTemplateInput,
  summaryTemplateInput,
  TemplateError,
} from '@/lib/documents/template'
import { fillBody } from '@/lib/documents/template/body'
import { readParts } from '@/lib/documents/template/package'
import { parsePartXml } from '@/lib/documents/template/xml'
import {
  fieldOf,
  particularTemplateFields,
  templateFieldNames,
  templateFields,
} from '@/lib/documents/template-fields'
import { plainTitle } from '@/lib/documents/title-lines'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { enTemplates, zhTemplates } from '@/lib/i18n/templates'
import { sample } from './sample'
import { changed, letterhead, split, table, templateOf, textBox } from './template-samples'
import { partsOf } from './unzip'

const body = new Paragraph('{{正文}}')
const { document, values } = sampleTemplateInput('zh-CN')
const plain = { ...document, blocks: [paragraph(text('甲'))] }

const faultsOf = async (file: Uint8Array) =>
  (await checkTemplate(file)).faults.map(({ placeholder, code }) =>
    placeholder === null ? code : `${code} ${placeholder}`,
  )
const documentXml = async (file: Uint8Array | Promise<Uint8Array>) =>
  partsOf(await file).get('word/document.xml')!
const read = async (file: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value
const words = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, one]) => one).join('')

describe('a paper with annexes', () => {
  const annexed = {
    ...document,
    blocks: [
      paragraph(text('正文的话。')),
      { kind: 'annex-list' as const, text: '附件：依据' },
      { kind: 'annex' as const, label: '附件', title: '依据' },
      paragraph(text('第一句。')),
      paragraph(text('第二句。')),
    ],
  }
  const filled = async (...below: Paragraph[]) =>
    words(await documentXml(fillTemplate(await templateOf([body, ...below]), annexed, values)))
  const [unit, date] = [new Paragraph('{{单位}}'), new Paragraph('日期{{日期}}')]

  it('is signed before them, with the imprint of the template behind', async () => {
    const text = await filled(unit, date, new Paragraph('抄送：甲'), new Paragraph('{{单位}}印发'))
    const order = [
      '正文的话。附件：依据',
      `${values.unit}日期${values.date}附件依据第一句。第二句。抄送：甲`,
      '印发',
    ]
    expect(order.map((one) => text.indexOf(one))).toEqual(
      order.map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
    )
    for (const one of order) expect(text).toContain(one)
  })

  it('ends with them where the template does not sign it', async () => {
    expect(await filled(new Paragraph('完'))).toContain('附件：依据附件依据第一句。第二句。完')
  })
})

describe('checking a template', () => {
  it('finds placeholders split over runs, in headers, footers, tables and text boxes', async () => {
    expect(await checkTemplate(await letterhead())).toEqual({
      faults: [],
      placeholders: [
        { name: '标题', count: 1, known: true, where: ['body'] },
        { name: '单位', count: 2, known: true, where: ['table', 'header'] },
        { name: 'Date', count: 1, known: true, where: ['table'] },
        { name: '署名', count: 1, known: true, where: ['text-box'] },
        { name: '正文', count: 1, known: true, where: ['body'] },
        { name: '资料来源', count: 1, known: true, where: ['body'] },
        { name: '导出人', count: 1, known: true, where: ['footer'] },
        { name: '导出时间', count: 1, known: true, where: ['footer'] },
      ],
    })
  })

  it.each([
    ['an unknown name', [split('{{标', '提}}'), body], ['unknown 标提']],
    ['no body', [new Paragraph('{{标题}}')], ['body-missing 正文']],
    ['two bodies', [body, new Paragraph('{{ Body }}')], ['body-twice Body']],
    ['a body in a line', [new Paragraph('内容：{{正文}}')], ['body-in-line 正文']],
    ['a body beside another', [new Paragraph('{{正文}}{{标题}}')], ['body-in-line 正文']],
    ['a body in a text box', [textBox('{{正文}}')], ['body-misplaced 正文']],
    ['a body in a table', [table('{{正文}}')], []],
    ['braces left open', [split('日期：{{标', '题 等'), body], ['unclosed 标题']],
    ['braces left open before others', [new Paragraph('{{标题 {{日期}}'), body], ['unclosed 标题']],
    ['braces never opened', [new Paragraph('见标题}}'), body], ['unopened 见标题']],
    [
      'a field in single braces',
      [new Paragraph('{标题}与｛ 日期 ｝、{其他}'), body],
      ['single-brace 标题', 'single-brace 日期'],
    ],
    ['nothing in braces', [new Paragraph('{{}}'), body], ['unknown ']],
  ])('names %s', async (_, children, faults) => {
    expect(await faultsOf(await templateOf(children))).toEqual(faults)
  })

  it('counts a drawing that is kept twice for old versions of Word once, and fills both', async () => {
    const box = (inner: string) => `<w:txbxContent><w:p><w:r><w:t>${inner}</w:t></w:r></w:p></w:txbxContent>`
    const both = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('{{日期}}')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('{{日期}}')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const file = changed(await templateOf([body]), {
      'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${both}`),
    })
    expect((await checkTemplate(file)).placeholders[0]).toMatchObject({
      name: '日期',
      count: 1,
      where: ['text-box'],
    })
    const xml = await documentXml(fillTemplate(file, plain, values))
    expect(xml.match(/2024年2月20日/g)).toHaveLength(2)
  })

  it('knows every field by both names, and describes each in both languages', () => {
    for (const field of templateFields) {
      for (const name of templateFieldNames[field]) expect(fieldOf(` ${name.toUpperCase()} `)).toBe(field)
      expect(zhTemplates.fields[field]).toBeTruthy()
      expect(enTemplates.fields[field]).toBeTruthy()
    }
    expect(new Set(templateFields.flatMap((field) => templateFieldNames[field])).size).toBe(
      templateFields.length * 2,
    )
  })
})

describe('what is no template', () => {
  it('is any file that is not a docx', async () => {
    const good = await templateOf([body])
    expect(await faultsOf(strToU8('<html>'))).toEqual(['not-docx'])
    expect(await faultsOf(new Uint8Array())).toEqual(['not-docx'])
    expect(await faultsOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual(['not-docx'])
    expect(await faultsOf(good.slice(0, good.length - 30))).toEqual(['not-docx'])
    expect(await faultsOf(changed(good, { 'word/document.xml': null }))).toEqual(['not-docx'])
    expect(await faultsOf(changed(good, { 'word/document.xml': (xml) => xml.slice(0, -9) }))).toEqual([
      'not-docx',
    ])
    expect(await faultsOf(changed(good, { '../evil.xml': '' }))).toEqual(['not-docx'])
    expect(await faultsOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual(['locked'])
  })

  it('is one that declares entities or is nested without end', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const good = await templateOf([body])
    const entities = changed(good, {
      'word/document.xml': (xml) => xml.replace('<w:document', `${bomb}<w:document`),
    })
    expect(await faultsOf(entities)).toEqual(['doctype'])
    const deep = '<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000)
    const nested = changed(good, { 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${deep}`) })
    await expect(fillTemplate(nested, plain, values)).rejects.toThrow(TemplateError)
  })

  it('is one too large unpacked, whatever it says of itself', async () => {
    const good = await templateOf([body])
    const large = new Uint8Array(51 * 1024 * 1024)
    expect(await faultsOf(zipSync({ 'word/media/a.bin': large }))).toEqual(['too-large'])
    const lying = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) })
    const view = new DataView(lying.buffer)
    view.setUint32(view.getUint32(lying.length - 6, true) + 24, 10, true)
    expect(await faultsOf(lying)).toEqual(['too-large'])
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`a${at}`, new Uint8Array()]))
    expect(await faultsOf(zipSync(many))).toEqual(['too-large'])
    const long = changed(good, {
      'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(4_200_000)}`),
    })
    expect(await faultsOf(long)).toEqual(['too-large'])
  })

  it('is one of more paragraphs or tags than can be read in time', async () => {
    const good = await templateOf([body])
    const filled = (element: string, count: number) => ({
      'word/document.xml': (xml: string) => xml.replace('<w:body>', `<w:body>${element.repeat(count)}`),
    })
    expect(await faultsOf(changed(good, filled('<w:p/>', 10_001)))).toEqual(['too-many-paragraphs'])
    expect(await faultsOf(changed(good, filled('<w:r/>', 200_001)))).toEqual(['too-large'])
    // Counted before it is read: else it were said that it is not well-formed.
    expect(await faultsOf(changed(good, filled('<w:p/></w:r>', 10_001)))).toEqual(['too-many-paragraphs'])
    expect(await faultsOf(changed(good, filled('<w:r></w:t>', 100_001)))).toEqual(['too-large'])
  })

  const related = (kind: string, target: string, mode = '') =>
    `<Relationship Id="evil" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/></Relationships>`
  const external = ' TargetMode="External"'

  it.each([
    ['macros', { 'word/vbaProject.bin': 'x' }],
    [
      'macros',
      {
        '[Content_Types].xml': (xml: string) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      },
    ],
    [
      'embedded',
      {
        'word/_rels/document.xml.rels': (xml: string) =>
          xml.replace('</Relationships>', related('oleObject', 'embeddings/a.bin')),
      },
    ],
    [
      'external',
      {
        'word/_rels/document.xml.rels': (xml: string) =>
          xml.replace('</Relationships>', related('image', 'http://evil.cn/a.png', external)),
      },
    ],
    [
      'external',
      {
        'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related('mailMergeSource', 'file:///a', external)}`,
      },
    ],
    [
      'field',
      {
        'word/document.xml': (xml: string) =>
          xml.replace('<w:body>', '<w:body><w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\a "/></w:p>'),
      },
    ],
    [
      'field',
      {
        'word/document.xml': (xml: string) =>
          xml.replace(
            '<w:body>',
            '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://evil.cn"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
          ),
      },
    ],
  ])('is one with %s', async (code, changes) => {
    const file = changed(await templateOf([body]), changes)
    expect(await faultsOf(file)).toEqual([code])
    await expect(fillTemplate(file, plain, values)).rejects.toThrow(TemplateError)
  })
})

describe('a filled template', async () => {
  const template = await letterhead()
  const filled = await fillTemplate(template, document, values)
  const [before, after] = [partsOf(template), partsOf(filled)]
  const xml = after.get('word/document.xml')!

  it('has each value in place of its placeholder, in the look of the run where that began', () => {
    expect(words(after.get('word/header1.xml')!)).toBe('红头 某某市某某局 文件')
    expect(words(after.get('word/footer1.xml')!)).toBe('李四 2024年2月20日 09:30')
    expect(words(xml)).toMatch(
      /^关于赴外地学习考察情况的小结模板自己的列项模板自己的标题单位某某市某某局2024年2月20日作者:张三这是套用/,
    )
    expect(words(xml)).toContain('来源:《学习先进拓思路》')
    expect([...after.values()].join('')).not.toMatch(/\{\{|｛｛|\}\}|｝｝/)
    expect(xml).toMatch(
      /<w:p><w:r>(?:<w:rPr><w:b w:val="false"\/><w:bCs w:val="false"\/><\/w:rPr>)?<w:t xml:space="preserve">关于赴外地/,
    )
  })

  it('keeps all other parts byte for byte', () => {
    const same = ['word/media/', 'word/theme/', 'word/_rels/header1.xml.rels', '_rels/.rels']
    const kept = [...before.keys()].filter((path) => same.some((one) => path.startsWith(one)))
    expect(kept.length).toBeGreaterThanOrEqual(4)
    for (const path of kept) expect(after.get(path)).toBe(before.get(path))
    expect([...after.keys()]).toEqual([...before.keys()])
  })

  it('brings the official look along under names of its own, beside the styles of the template', () => {
    const styles = after.get('word/styles.xml')!
    expect(styles).toMatch(/w:styleId="Heading1"[^>]*>.*?FF0000/)
    const heading = styles.match(/<w:style [^>]*w:styleId="GwHeading1".*?<\/w:style>/)![0]
    expect(heading).toContain('w:eastAsia="黑体"')
    expect(heading).toContain('<w:basedOn w:val="GwBase"/>')
    expect(heading).toContain('<w:outlineLvl w:val="0"/>')
    const base = styles.match(/<w:style [^>]*w:styleId="GwBase".*?<\/w:style>/)![0]
    expect(base).toMatch(
      /<w:pPr>.*<w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="579".*<\/w:pPr><w:rPr>.*仿宋_GB2312.*<w:snapToGrid w:val="0"\/><w:spacing.*<\/w:rPr>/,
    )
    const used = new Set([...xml.matchAll(/<w:[prt]\w*Style w:val="([^"]+)"/g)].map(([, id]) => id))
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`)
    const basedOn = [...styles.matchAll(/<w:basedOn w:val="(Gw[^"]+)"/g)].map(([, id]) => id)
    for (const id of basedOn) expect(styles).toContain(`w:styleId="${id}"`)
    expect(after.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>')
  })

  it('gives our lists numbers that none of its own has, kinds before lists', () => {
    const numbering = after.get('word/numbering.xml')!
    const lists = [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/g)]
    expect(new Set(lists.map(([, id]) => id)).size).toBe(lists.length)
    const kinds = [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(kinds).size).toBe(kinds.length)
    for (const [, , kind] of lists) expect(kinds).toContain(kind)
    for (const [, id] of xml.matchAll(/<w:numId w:val="(\d+)"/g))
      expect(lists.map(([, list]) => list)).toContain(id)
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '))
    const own = (parts: Map<string, string>) =>
      parts.get('word/document.xml')!.match(/w:numId w:val="(\d+)"/)![1]
    expect(own(after)).toBe(own(before))
  })

  it('is read by a second program with its headings, lists, table and links', async () => {
    const { document, values } = await summaryTemplateInput(template, sample, zhDocuments)
    const { value, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await fillTemplate(template, document, values)),
    })
    expect(value).toContain('<a href="https://example.org/shanghai?a=1,2">上海经验</a>')
    expect(value.match(/<ol>/g)!.length).toBeGreaterThanOrEqual(2)
    expect(value).toContain('300多')
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  })

  it('says who wrote it and when, is an ordinary document, tied to no template on a disk', async () => {
    const file = changed(template, {
      '[Content_Types].xml': (types) => types.replace('document.main+xml', 'template.main+xml'),
      'word/settings.xml': (settings) =>
        settings.replace(
          '</w:settings>',
          '<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="t"/></w:settings>',
        ),
      'word/_rels/settings.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/a.dotx" TargetMode="External"/></Relationships>',
    })
    const parts = partsOf(await fillTemplate(file, document, values))
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>张三</dc:creator>')
    expect(parts.get('docProps/core.xml')).not.toContain('模板作者')
    expect(parts.get('[Content_Types].xml')).toContain('document.main+xml')
    expect(parts.get('word/settings.xml')).not.toContain('attachedTemplate')
    expect(parts.get('word/_rels/settings.xml.rels')).not.toContain('dotx')
  })

  it('is tied to no template on a disk by any other part either', async () => {
    const tie =
      '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/a.dotx" TargetMode="External"/></Relationships>'
    const file = changed(template, {
      'word/_rels/document.xml.rels': (xml) => xml.replace('</Relationships>', tie),
    })
    const parts = partsOf(await fillTemplate(file, document, values))
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('dotx')
  })

  it('prints the title on one line, without the break typed in it', async () => {
    const file = await fillTemplate(template, document, { ...values, title: '赴上海|学习小结' })
    expect(words(await documentXml(file))).toContain('赴上海学习小结')
  })

  it.each([
    [
      'beside what stands there, in the order of the schema',
      '<w:compat><w:ulTrailSpace/><w:useFELayout/></w:compat><w:rsids/>',
      '<w:compat><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/></w:compat><w:rsids/>',
    ],
    [
      'before what stands behind it',
      '<w:zoom w:percent="100"/><m:mathPr xmlns:m="m"/><w:themeFontLang/>',
      '<w:zoom w:percent="100"/><w:compat><w:doNotExpandShiftReturn/></w:compat><m:mathPr xmlns:m="m"/><w:themeFontLang/>',
    ],
    [
      'as the office has it',
      '<w:compat><w:doNotExpandShiftReturn w:val="0"/></w:compat>',
      '<w:compat><w:doNotExpandShiftReturn w:val="0"/></w:compat>',
    ],
    ['where there was nothing', '', '<w:compat><w:doNotExpandShiftReturn/></w:compat>'],
    ['in settings of its own', null, '<w:compat><w:doNotExpandShiftReturn/></w:compat>'],
  ])('keeps the line breaks of the body narrow: %s', async (_, before, expected) => {
    const settings = (inner: string) =>
      `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:settings>`
    const file = changed(await templateOf([body]), {
      'word/settings.xml': before === null ? null : settings(before),
      ...(before === null
        ? {
            'word/_rels/document.xml.rels': (xml) =>
              xml.replace(/<Relationship [^>]*settings.xml"[^>]*\/>/, ''),
            '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*settings.xml"[^>]*\/>/, ''),
          }
        : {}),
    })
    const parts = partsOf(await fillTemplate(file, document, values))
    expect(parts.get('word/settings.xml')).toContain(settings(expected))
    expect(parts.get('word/_rels/document.xml.rels')!.match(/settings\.xml/g)).toHaveLength(1)
    expect(parts.get('[Content_Types].xml')!.match(/settings\.xml/g)).toHaveLength(1)
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.compare(filled, await fillTemplate(template, document, values))).toBe(0)
  })

  it('can be the template of the next, and keeps what the office made of our styles', async () => {
    const again = changed(await fillTemplate(await templateOf([body]), document, values), {
      'word/document.xml': (text) =>
        text.replace(/<w:p>(?:(?!<w:p>).)*?这是套用.*?<\/w:p>/, '<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>'),
      'word/styles.xml': (text) =>
        text.replace(/(w:styleId="GwBody".*?w:eastAsia=")仿宋_GB2312/, '$1华文仿宋'),
    })
    const styles = partsOf(await fillTemplate(again, document, values)).get('word/styles.xml')!
    expect(styles.match(/w:styleId="GwBody"/g)).toHaveLength(1)
    expect(styles.match(/<w:style [^>]*w:styleId="GwBody".*?<\/w:style>/)![0]).toContain('华文仿宋')
  })
})

describe('signature and sources', () => {
  it('stand once: in their place in the template, or else in the body', async () => {
    const without = await templateOf([new Paragraph('{{标题}}'), body])
    const { document, values } = await summaryTemplateInput(without, sample, zhDocuments)
    const inBody = await read(await fillTemplate(without, document, values))
    // Once in the closing words of the sample.
    expect(inBody.match(/市财政局/g)).toHaveLength(2)
    expect(inBody).toContain('资料来源')
    const placed = await templateOf([body, new Paragraph('{{单位}}'), new Paragraph('出处：{{资料来源}}')])
    const other = await summaryTemplateInput(placed, sample, zhDocuments)
    const inPlace = await read(await fillTemplate(placed, other.document, other.values))
    expect(inPlace.match(/市财政局/g)).toHaveLength(2)
    expect(inPlace).not.toContain('文本校验值')
    expect(inPlace).toContain('出处：《学习先进拓思路 解放思想促发展》，湖南省财政厅')
  })
})

describe('the particulars of a paper', () => {
  const particulars = {
    ...{ unit: '市财政局', secrecy: '内部', issue: '12', copyTo: '市委办' },
    ...{ reportTo: '市领导', sendTo: '区县局', distributeTo: '各处室' },
  }
  const filledWith = async (paragraphs: string[], content: Partial<SummaryContent>) => {
    const template = await templateOf([...paragraphs.map((one) => new Paragraph(one)), body])
    const input = await summaryTemplateInput(
      template,
      { ...sample, form: 'submission', particulars, ...content },
      zhDocuments,
    )
    return read(await fillTemplate(template, input.document, input.values))
  }
  const head = ['密级〔{{密级}}〕', '第{{ 期号 }}期', '抄〔{{抄送}}〕', '〔{{报}}〕〔{{送}}〕〔{{发}}〕']

  it('stand in their places and not below the body', async () => {
    const brief = await filledWith(head, { template: 'brief' })
    for (const words of ['密级〔内部〕', '第12期', '〔市领导〕〔区县局〕〔各处室〕'])
      expect(brief).toContain(words)
    expect(brief).not.toMatch(/报：|送：|发：/)
    const minutes = await filledWith(['抄〔{{Copies}}〕', '{{classification}}'], { template: 'minutes' })
    expect(minutes).toContain('抄〔市委办〕')
    expect(minutes).not.toContain('抄送：')
  })

  it('are empty where they are not given, and stay below the body where they have no place', async () => {
    const empty = await filledWith(head, { particulars: { unit: '市财政局' } })
    for (const words of ['密级〔〕', '第期', '抄〔〕', '〔〕〔〕〔〕']) expect(empty).toContain(words)
    const brief = await filledWith(['{{报}}'], { template: 'brief' })
    expect(brief).toContain('送：区县局')
    expect(brief).not.toContain('报：市领导')
    expect(await filledWith([], { template: 'minutes' })).toContain('抄送：市委办')
  })

  it('are named where they would stand above the text and have no place', async () => {
    const unplaced = async (words: string, given: SummaryContent['particulars']) =>
      (
        await summaryTemplateInput(
          await templateOf([new Paragraph(words), body]),
          { ...sample, template: 'brief', form: 'submission', particulars: given },
          zhDocuments,
        )
      ).unplaced
    expect(await unplaced('{{标题}}', particulars)).toEqual(['issue', 'secrecy'])
    expect(await unplaced('{{密级}}', particulars)).toEqual(['issue'])
    expect(await unplaced('{{issue}}{{classification}}', particulars)).toEqual([])
    expect(await unplaced('{{标题}}', { ...particulars, issue: ' ', secrecy: '' })).toEqual([])
  })

  it('have a value each in a test print', () => {
    for (const lang of ['zh-CN', 'en'] as const)
      for (const field of particularTemplateFields)
        expect(sampleTemplateInput(lang).values[field]).toBeTruthy()
  })
})

describe('the place of the body', () => {
  it('keeps a picture, the end of a section, and in a cell a last paragraph', async () => {
    const file = changed(await templateOf([body, table('{{标题}}')]), {
      'word/document.xml': (xml) =>
        xml.replace(
          /<w:p>(?=<w:r><w:t[^>]*>\{\{正文)/,
          '<w:p><w:pPr><w:sectPr><w:pgSz w:w="5000" w:h="5000"/></w:sectPr></w:pPr>',
        ),
    })
    const section = await documentXml(fillTemplate(file, plain, values))
    expect(section.indexOf('甲')).toBeLessThan(section.indexOf('<w:pgSz w:w="5000"'))
    expect(section).not.toContain('{{')
    const cell = await documentXml(
      fillTemplate(await templateOf([table('{{正文}}')]), { ...plain, blocks: [] }, values),
    )
    expect(cell).toMatch(/<w:p><w:r><w:t[^>]*\/?>(?:<\/w:t>)?<\/w:r><\/w:p><\/w:tc>/)
    const drawn = changed(await templateOf([body]), {
      'word/document.xml': (xml) => xml.replace(/(\{\{正文\}\}<\/w:t><\/w:r>)/, '$1<w:r><w:pict/></w:r>'),
    })
    expect(await documentXml(fillTemplate(drawn, plain, values))).toMatch(/<w:pict\/>.*甲/)
  })

  it('takes in a body with footnotes, also where the template has none', async () => {
    const note = (value: string) => ({ children: [new Paragraph({ children: [new TextRun(value)] })] })
    const file = new File({
      footnotes: { 1: note('出处甲'), 2: note('出处乙') },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('文'), new FootnoteReferenceRun(2), new FootnoteReferenceRun(1)],
            }),
          ],
        },
      ],
    })
    const ours = await readParts(new Uint8Array(await Packer.toArrayBuffer(file)))
    const bare = changed(await templateOf([body]), {
      'word/footnotes.xml': null,
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*footnotes.xml"\/>/, ''),
    })
    for (const template of [await templateOf([body]), bare]) {
      const parts = await readParts(template)
      const main = parsePartXml(parts.get('word/document.xml'))
      fillBody(main, ours, parts)
      const notes = new TextDecoder().decode(parts.get('word/footnotes.xml'))
      const references = [...main.getElementsByTagName('w:footnoteReference')].map((one) =>
        one.getAttribute('w:id'),
      )
      expect(references).toEqual(['1', '2'])
      for (const [at, value] of [
        ['1', '出处乙'],
        ['2', '出处甲'],
      ])
        expect(notes).toMatch(new RegExp(`<w:footnote (?:[^>]* )?w:id="${at}".*?${value}`))
      expect(notes).toContain('w:type="separator"')
      expect(new TextDecoder().decode(parts.get('word/styles.xml'))).toContain(
        'w:styleId="GwFootnoteReference"',
      )
    }
  })
})

it('counts footnotes as our own file does where the template has none, in the order of a section', async () => {
  const section = (xml: string) => xml.match(/<w:sectPr>(?:(?!<w:sectPr>).)*$/)![0]
  const own = section(await documentXml(fillTemplate(await letterhead(), document, values)))
  expect(own).toMatch(
    /<w:footerReference [^>]*\/><w:footnotePr>.*?decimalEnclosedCircleChinese.*?<\/w:footnotePr><w:pgSz/,
  )
  const counted = changed(await templateOf([body]), {
    'word/document.xml': (xml) =>
      xml.replace(/<w:sectPr>/, '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'),
  })
  const theirs = section(await documentXml(fillTemplate(counted, document, values)))
  expect(theirs.match(/<w:footnotePr>/g)).toHaveLength(1)
  expect(theirs).toContain('lowerRoman')
})

describe('whatever the values', () => {
  it('gives a file that reads with them, lines apart, and never fills a value again', async () => {
    const template = await templateOf([split('题：{{标', '题}}；', '{{单位}}{{', '日期}}。'), body])
    const wild = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom('{{标题}}', '{{', '}}', '\n', '\u0000', '\uD800', '\uFFFE', '<', '&', ']]>', '甲'),
          { maxLength: 8 },
        )
        .map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(wild, wild, async (title, unit) => {
        const filled = await fillTemplate(template, plain, { title, unit, date: '今' })
        const squeezed = (value: string) => value.replace(/[\s\u0085\uFEFF]+/gu, '')
        expect(squeezed(await read(filled))).toBe(
          squeezed(`题：${plainTitle(title)}；${cleanText(unit)}今。甲`),
        )
        expect((await documentXml(filled)).match(/<w:br\/>/g)?.length ?? 0).toBe(
          (cleanText(unit).match(/\n/g) ?? []).length,
        )
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('has the words of our own file in the body', async () => {
    const filled = await fillTemplate(await templateOf([body]), document, values)
    const own = words(await documentXml(writeDocx(document)))
    expect(own.endsWith(words(await documentXml(filled)))).toBe(true)
  })
})

it('takes a body larger than a template may be, with a thousand links', async () => {
  const url = 'https://a.cn/'
  const blocks = Array.from({ length: 1000 }, (_, at) =>
    paragraph(text('文'.repeat(1500)), text('见', { href: `${url}${at}` })),
  )
  const filled = await fillTemplate(await templateOf([body]), { ...plain, blocks }, values)
  const parts = partsOf(filled)
  expect(Buffer.byteLength(parts.get('word/document.xml')!)).toBeGreaterThan(4 * 1024 * 1024)
  const ids = [...parts.get('word/document.xml')!.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(
    ([, id]) => id,
  )
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(parts.get('word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
}, 120_000)

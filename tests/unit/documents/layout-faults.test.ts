import { describe, expect, it } from 'vitest'
import { checkDocxLayout, type LayoutItem } from '@/lib/documents/layout-check'
import { type Document, paragraph, text } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { beforeParagraph, inParagraph, inText, main, styles } from './docx-edits'
import { edited } from './edit-zip'
import { correctableFaults, otherFaults, type PlantedFault, report } from './layout-samples'
import { richSample } from './rich-sample'
import { sample } from './sample'

const docx = await writeDocx(report)
const planted: PlantedFault[] = [...correctableFaults, ...otherFaults]

/** The faults that follow from no other. */
async function faultsOf(file: Uint8Array): Promise<LayoutItem[]> {
  const checks = await checkDocxLayout(file)
  return checks.filter(({ ok, causedBy }) => !ok && !causedBy).map(({ item }) => item)
}

describe('a planted fault', () => {
  it.each(planted)('%s is %s and nothing else', async (_, item, edits) => {
    expect(await faultsOf(edited(docx, edits))).toEqual([item])
  })

  it('is named in both languages with what was found', async () => {
    for (const [, item, edits] of planted)
      for (const locale of ['zh-CN', 'en'] as const) {
        const checks = await checkDocxLayout(edited(docx, edits), locale)
        const { wanted, found } = checks.find((check) => check.item === item)!
        expect(found).not.toMatch(/undefined|NaN|[{}]|^符合$|^as wanted$/)
        expect(wanted).not.toMatch(/undefined|NaN|[{}]/)
      }
  }, 120_000)

  it('is among those of every item', () => {
    expect(planted.length).toBeGreaterThanOrEqual(30)
    expect(new Set(planted.map(([, item]) => item)).size).toBe(25)
  })

  it('is a comment left in', async () => {
    const thread = {
      start: 0,
      end: 2,
      resolved: false,
      comments: [{ author: '李四', at: sample.made.at, blocks: [paragraph(text('待核'))] }],
    }
    const [first, ...rest] = report.blocks
    const blocks = [{ ...first, marginThreads: [thread] } as Document['blocks'][number], ...rest]
    const file = await writeDocxWithComments({ ...report, blocks }, { timeZone: 'Asia/Shanghai' })
    expect(await faultsOf(file)).toEqual(['markup'])
    const found = (await checkDocxLayout(file)).find(({ item }) => item === 'markup')!
    expect([found.found, found.where]).toEqual(['1 条批注', ['七天的培训时间虽然不长，但内容“十分丰富…']])
  })
})

describe('what follows from another fault', () => {
  it.each([
    ['lines', 'margins', 'w:top="2098"', 'w:top="1440"', '23 行（由页边距引起）'],
    ['characters', 'margins', 'w:left="1588"', 'w:left="1134"', '29 字（由页边距引起）'],
    ['characters', 'paper', 'w:w="11906"', 'w:w="12240"', '29 字（由纸张引起）'],
    ['characters', 'size', '<w:rPr>', '<w:rPr><w:sz w:val="28"/>', '32 字（由字号引起）'],
  ] as const)('%s from the %s', async (item, causedBy, from, to, found) => {
    const checks = await checkDocxLayout(edited(docx, { [main]: (xml) => xml.replaceAll(from, to) }))
    expect(checks.find((check) => check.item === item)).toMatchObject({ ok: false, causedBy, found })
  })

  it('is a fault of its own where the page alone does not explain it', async () => {
    const file = edited(docx, {
      [main]: inText('w:top="2098"', 'w:top="1440"'),
      [styles]: (xml) => xml.replaceAll('w:line="579"', 'w:line="640"'),
    })
    expect(await faultsOf(file)).toEqual(['margins', 'lines'])
  })
})

const compose = (content: typeof sample) => writeDocx(composeSummary(content, zhDocuments))
const broken = '</w:t><w:br/><w:t>'

describe('a right document has no fault', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['one with everything', () => docx],
    ['a study summary', () => compose(sample)],
    ['a summary with all that summaries have', () => compose(richSample)],
    [
      'one with secrecy above the title, a name in the signature and an imprint',
      () =>
        compose({
          ...sample,
          particulars: {
            ...{ unit: '长沙市财政局', signatory: '张三', date: '2026年11月28日' },
            ...{ secrecy: '秘密★1年', copyTo: '各区县（市）财政局' },
          },
        }),
    ],
    ['minutes', () => compose({ ...sample, template: 'minutes' })],
    ['a brief in the official type', () => compose({ ...sample, template: 'brief' })],
    [
      'one in the typefaces of other programs',
      () =>
        edited(docx, {
          [main]: (xml) => xml.replaceAll('仿宋_GB2312', '仿宋').replaceAll('楷体_GB2312', '楷体'),
          [styles]: (xml) => xml.replaceAll('仿宋_GB2312', '仿宋').replaceAll('楷体_GB2312', '楷体'),
        }),
    ],
    [
      'one in typefaces of 方正',
      () =>
        edited(docx, {
          [main]: (xml) =>
            xml
              .replaceAll('仿宋_GB2312', '方正仿宋_GBK')
              .replaceAll('楷体_GB2312', '方正楷体_GBK')
              .replaceAll('黑体', '方正黑体_GBK')
              .replaceAll('方正小标宋简体', '方正小标宋_GBK'),
        }),
    ],
    [
      'a long title in the shape of a trapezium',
      () =>
        edited(docx, {
          [main]: inText(
            '赴上海学习考察情况的报告',
            `关于组织全市直属机关中青年干部${broken}赴上海学习考察情况的报告`,
          ),
        }),
    ],
    [
      'an order to those below, sealed',
      () =>
        edited(docx, {
          [main]: (xml) =>
            [
              inParagraph(
                '七天的培训',
                /^/,
                '<w:p><w:pPr><w:pStyle w:val="GwBody"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:t>各区县人民政府：</w:t></w:r></w:p>',
              ),
              inParagraph('2026年11月28日', /w:right="\d+"/, 'w:right="1260"'),
              inParagraph('市财政局', /w:right="\d+"/, 'w:right="1890"'),
            ].reduce((one, edit) => edit(one), xml),
        }),
    ],
    [
      'one with a quotation of several paragraphs, an apostrophe and a red head',
      () =>
        edited(docx, {
          [main]: (xml) =>
            [
              beforeParagraph(
                '建议年内',
                '<w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr><w:r><w:t>“先行先试。</w:t></w:r></w:p>',
              ),
              inText('建议年内提出', '“建议年内提出'),
              inText('报市政府研究。', '报市政府研究。”此为O’Neil所言。'),
              inText(
                '<w:body>',
                '<w:body><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="72"/></w:rPr><w:t>市财政局文件</w:t></w:r></w:p>',
              ),
            ].reduce((one, edit) => edit(one), xml),
        }),
    ],
    [
      'one with attachments named after a blank line, and a contents list with links',
      () =>
        edited(docx, {
          [main]: (xml) =>
            [
              inParagraph(
                '建议年内',
                /$/,
                '<w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr><w:r><w:t>附件：1.工作方案</w:t></w:r></w:p>',
              ),
              inParagraph(
                '先在自贸',
                /<w:r>.*<\/w:r>/,
                '<w:hyperlink w:anchor="a"><w:r><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr><w:t>制度创新见后</w:t></w:r></w:hyperlink>',
              ),
            ].reduce((one, edit) => edit(one), xml),
        }),
    ],
  ])('%s', async (_, make) => {
    const checks = await checkDocxLayout(await make())
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
  })
})

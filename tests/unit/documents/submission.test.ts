import { describe, expect, it } from 'vitest'
import { writePdf } from '@/lib/documents/pdf'
import { plainText } from '@/lib/documents/plain-text'
import { composeSummary } from '@/lib/documents/summary'
import {
  pointsOf,
  type SummaryContent,
  type SummaryPoint,
  summaryTemplates,
} from '@/lib/documents/summary-content'
import { writeDocx } from '@/lib/documents/word'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fontFolder } from './fonts'
import { formats } from './formats'
import { openPdf } from './pdf-reader'
import { richSample } from './rich-sample'
import { partsOf } from './unzip'

const papers = ['docx', 'pdf', 'md', 'html']
const squeeze = (text: string) => text.replace(/\s+/g, '')
const withoutLinks = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
const content: SummaryContent = {
  ...richSample,
  closing: '建议由市财政局牵头办理。',
  outline: richSample.outline.map((part) =>
    part.kind === 'text' ? { ...part, body: withoutLinks(part.body) } : part,
  ),
}
const readAs = async (name: string, paper: SummaryContent) =>
  squeeze((await formats.find((format) => format.name === name)?.read(paper)) ?? '')
const count = (text: string, words: string) => text.split(words).length - 1

/** What belongs to the work room: codes, the product, checksums, addresses, times of day, traces of talk. */
const apparatus = /[MPAI]-\d|他山|SHA|[0-9a-f]{64}|https?:|\d{1,2}:\d{2}|资料来源|已结|已删除|已隐藏|撤回/

describe.each(summaryTemplates)('%s', (template) => {
  it.each(papers)('is handed in as %s without anything to delete, dated once', async (name) => {
    const text = await readAs(name, { ...content, template, form: 'submission' })
    expect(text).not.toMatch(apparatus)
    expect(count(text, content.dateLabel)).toBe(1)
    expect(count(text, '市财政局2026') + count(text, '市财政局张三')).toBe(1)
    expect(text).toContain(squeeze(content.title))
  })

  it.each(papers)('names all its sources in the working form as %s', async (name) => {
    const text = await readAs(name, { ...content, template, form: 'working' })
    expect(text).toContain('《学习先进拓思路解放思想促发展》')
    expect(text).toContain('他山')
    if (template !== 'brief') expect(text).toContain(content.sources[0]!.sha256)
  })

  it('says where it comes from in the properties of the file', async () => {
    const file = await writeDocx(composeSummary({ ...content, template, form: 'submission' }, zhDocuments))
    const properties = partsOf(file).get('docProps/core.xml')
    expect(properties).toContain(content.sources[0]!.sha256)
    expect(properties).toContain(content.made.atLabel)
  })
})

describe('the annex of evidence', () => {
  const quote = '诞生了中国首个自贸试验区'
  const sentences = '以制度创新为核心，诞生了中国首个自贸试验区。'
  const [opening] = content.outline.flatMap((part) => (part.kind === 'point' ? [part.point] : []))
  const source = opening!.evidence[0]!.source
  const paper = (
    evidence: typeof opening extends undefined ? never : NonNullable<typeof opening>['evidence'],
  ) => ({
    ...content,
    form: 'submission' as const,
    outline: [{ kind: 'point' as const, point: { ...opening!, evidence } }],
  })

  it('has whole sentences by the number of the heading, each once, and names one report once', async () => {
    const evidence = [
      { quote, sentences, source },
      { quote: '以制度创新为核心', sentences, source },
      { quote: '中国首个自贸试验区', sentences: '诞生了中国首个自贸试验区。', source },
    ]
    const text = await readAs('docx', paper(evidence))
    expect(count(text, squeeze(sentences))).toBe(1)
    expect(text).toContain(squeeze(`附件：原文依据`))
    expect(text).toContain(squeeze(`一（一）${opening!.title}`))
    expect(text).toContain('以上均引自《学习先进拓思路解放思想促发展》，湖南省财政厅，2024年2月20日。')
    expect(count(text, '湖南省财政厅')).toBe(1)
    expect(text.indexOf('附件：原文依据')).toBeLessThan(text.indexOf('2026年11月23日'))
    expect(text.lastIndexOf('原文依据')).toBeGreaterThan(text.indexOf('2026年11月23日'))
  })

  it('prints words once that several points rest on, and refers to them by their number', async () => {
    const [first, second] = [opening!, { ...opening!, id: 'b', title: '第二点' }]
    const text = await readAs('docx', {
      ...content,
      form: 'submission',
      outline: [
        { kind: 'point', point: { ...first, evidence: [{ quote, sentences, source }] } },
        {
          kind: 'point',
          point: {
            ...second,
            evidence: [
              { quote: '中国首个自贸试验区', sentences, source },
              { quote: '另一句。', source },
            ],
          },
        },
      ],
    })
    expect(count(text, squeeze(sentences))).toBe(1)
    expect(text).toContain('一（二）第二点另一句。见一（一）。以上均引自')
  })

  it('names each report with its quotes where there are several, and is not there without evidence', async () => {
    const other = { ...source, reportTitle: '另一份报告' }
    const text = await readAs(
      'docx',
      paper([
        { quote, sentences, source },
        { quote: '第二句。', source: other },
      ]),
    )
    expect(text).toContain('《另一份报告》')
    expect(text).not.toContain('以上均引自')
    expect(await readAs('docx', paper([]))).not.toContain('附件')
  })
})

describe('quotation marks', () => {
  const [opening] = pointsOf(content.outline)
  const source = { reportTitle: '学《规划》谋发展', sectionHeading: '讲“三个舍得”', revision: 1 }

  it('are single ones within others in what the paper says of terms, points and sources', async () => {
    const point: SummaryPoint = {
      ...opening!,
      terms: [{ name: '“双创”人才', meaning: '创新创业人才' }],
      links: [{ code: 'A-9', title: '构建“4433”体系', reason: '可以对照', direction: 'to' }],
      evidence: [
        { quote: '第一句。', source },
        { quote: '第二句。', source: { ...source, reportTitle: '另一份' } },
      ],
    }
    const text = await readAs('docx', {
      ...content,
      form: 'submission',
      outline: [{ kind: 'point', point }],
    })
    expect(text).toContain('“‘双创’人才”，即创新创业人才。')
    expect(text).toContain('可推进“构建‘4433’体系”：可以对照。')
    expect(text).toContain('《学〈规划〉谋发展》“讲‘三个舍得’”部分')
  })
})

describe('the figures of a point', () => {
  const [opening] = pointsOf(content.outline)
  const figure = { value: '二十', unit: '年', label: '', quote: '' }

  it('are sentences that name a place and a time once', async () => {
    const figures = [
      { ...figure, label: '杨浦开始转型距今的时间', territory: '上海杨浦', date: '二十年前' },
      { ...figure, value: '36', unit: '家', label: '新增上市公司', territory: '上海', date: '全年' },
    ]
    const text = await readAs('docx', {
      ...content,
      form: 'submission',
      outline: [{ kind: 'point', point: { ...opening!, figures } }],
    })
    expect(text).toContain('主要数据：上海杨浦开始转型距今的时间为二十年；上海新增上市公司为36家（全年）。')
  })
})

describe('wording of its own', () => {
  const [opening] = content.outline.flatMap((part) => (part.kind === 'point' ? [part.point] : []))
  const reworded = (template: SummaryContent['template'], form: SummaryContent['form']) => ({
    ...content,
    ...{ template, form },
    outline: [{ kind: 'point' as const, point: { ...opening!, wording: '同意先行先试。' } }],
  })

  it.each(['study', 'brief', 'minutes'] as const)(
    'stands instead of the conclusions in a %s',
    async (template) => {
      const text = await readAs('docx', reworded(template, 'submission'))
      expect(text).toContain('同意先行先试。')
      expect(text).not.toContain('十二月底')
    },
  )
})

describe('minutes', () => {
  const particulars = { ...content.particulars, time: '11月23日上午', chair: '张三', present: '李四、王五' }
  const minutes: SummaryContent = { ...content, template: 'minutes', form: 'submission', particulars }

  it('say when, who led, who was there, what was held and what was agreed', async () => {
    const text = await readAs('docx', minutes)
    for (const words of ['时间：11月23日上午', '主持：张三', '出席：李四、王五', '会议认为，', '会议议定：'])
      expect(text).toContain(words)
    expect(text).not.toContain('地点')
  })

  const assigned = (point: Partial<SummaryPoint>): SummaryContent => ({
    ...minutes,
    outline: [{ kind: 'point', point: { ...pointsOf(content.outline)[0]!, ...point } }],
  })

  it('say after what was agreed who takes the lead and by when', async () => {
    const both = { leadUnit: '市科技局', deadline: '2024年6月底前' }
    const said = async (point: Partial<SummaryPoint>) => readAs('docx', assigned(point))
    expect(await said({ ...both, wording: '先行先试。\n\n再推开。' })).toContain(
      '会议议定：先行先试。再推开。（牵头单位：市科技局；完成时限：2024年6月底前）',
    )
    expect(await said({ leadUnit: '市科技局' })).toContain('十二月底前报送。（牵头单位：市科技局）')
    expect(await said({ deadline: '年\n底', wording: '- 一\n- 二' })).toContain('二（完成时限：年底）')
    expect(await said({ ...both, conclusions: [] })).toContain(
      '牵头单位：市科技局；完成时限：2024年6月底前。',
    )
    expect(await said({})).not.toContain('牵头单位')
    const english = composeSummary({ ...assigned({ ...both, wording: 'Try it.' }), lang: 'en' }, enDocuments)
    expect(plainText(english.blocks)).toContain(
      'The meeting agreed: Try it. (Lead unit: 市科技局; Deadline: 2024年6月底前)',
    )
  })

  it('record the talk as an annex of the working paper alone', async () => {
    const talk = '原文没有写年份'
    expect(await readAs('docx', minutes)).not.toContain(talk)
    const text = await readAs('docx', { ...minutes, form: 'working' })
    expect(text.indexOf(talk)).toBeGreaterThan(text.lastIndexOf('附件'))
    expect(count(text, talk)).toBe(1)
  })
})

describe('a brief', () => {
  it('has its number, unit and date at the head and its distribution at the foot', async () => {
    const particulars = {
      unit: '市财政局办公室',
      issue: '12',
      reportTo: '市委办公厅',
      sendTo: '各区县财政局',
    }
    const text = await readAs('docx', { ...content, template: 'brief', form: 'submission', particulars })
    expect(text).toContain('第12期市财政局办公室2026年11月23日')
    expect(text.endsWith('报：市委办公厅送：各区县财政局')).toBe(true)
  })

  it('stands with its distribution between rules at the foot of the page', async () => {
    const particulars = { unit: '市财政局', secrecy: '内部', reportTo: '市委办公厅' }
    const paper = composeSummary(
      { ...content, template: 'brief', form: 'submission', particulars },
      zhDocuments,
    )
    const { pages } = await openPdf(writePdf(paper, { fonts: [await fontFolder()] }).pdf)
    const [first = []] = pages
    const found = (words: string) => first.find(({ text }) => text.includes(words))
    expect(found('内部')!.y).toBeGreaterThan(found('赴上海')!.y)
    const lowest = Math.min(...first.filter(({ text }) => !/[—\d\s]/.test(text)).map(({ y }) => y))
    expect(found('市委办公厅')!.y).toBeCloseTo(lowest, 0)
    expect(found('市委办公厅')!.y).toBeLessThan(35 * (72 / 25.4) + 20)
  })
})

import type { LayoutItem } from '@/lib/documents/layout-check'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import {
  beforeParagraph,
  inFooters,
  inParagraph,
  inStyle,
  inText,
  main,
  styles,
  type XmlEdit,
} from './docx-edits'
import { sample } from './sample'

const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({
  kind: 'heading',
  level,
  text: title,
  number: true,
})

/** A right document with everything that a fault can be planted in. */
export const report: Document = {
  title: '赴上海学习考察情况的报告',
  lang: 'zh-CN',
  layout: 'official',
  properties: { creator: '张三', createdAt: sample.made.at },
  blocks: [
    paragraph(text('七天的培训时间虽然不长，但内容“十分丰富”（见附件），参阅《报告》第2章。')),
    heading(1, '经验做法'),
    heading(2, '产业布局：统筹全市产业'),
    heading(3, '一张图'),
    heading(4, '一个公式'),
    paragraph(text('上海把全部产业放进一张图。2026年2月5日，市里开会研究。')),
    heading(2, '制度创新'),
    paragraph(text('先在自贸试验区试，成熟后复制推广，新增企业36家。')),
    heading(1, '行动要点'),
    { kind: 'quote', text: '全市全年新增上市公司36家', source: '《报告》' },
    { kind: 'list', ordered: true, items: [[paragraph(text('资金支持清单'))]] },
    { kind: 'table', header: ['指标', '数值'], rows: [['新增上市公司', '36家']], caption: '数据' },
    paragraph(text('建议年内提出工作方案，报市政府研究。')),
    { kind: 'signature', unit: '市财政局', date: '2026年11月28日' },
  ],
}

const empty = '<w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr></w:p>'
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
const tracked = 'w:id="901" w:author="张三" w:date="2026-11-28T00:00:00Z"'
const titled = (title: string) => ({ [main]: inText('赴上海学习考察情况的报告', title) })
const lineBreak = '</w:t><w:br/><w:t>'
const inRun = (words: string, added: string) => ({
  [main]: inParagraph(words, '<w:rPr>', `<w:rPr>${added}`),
})
const reworded = (from: string, to: string) => ({ [main]: inText(from, to) })

export type PlantedFault = [name: string, item: LayoutItem, edits: Record<string, XmlEdit>]

/** Faults that the corrected file has set right. */
export const correctableFaults: PlantedFault[] = [
  ['US letter', 'paper', { [main]: inText('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"') }],
  ['a top margin of an inch', 'margins', { [main]: inText('w:top="2098"', 'w:top="1440"') }],
  ['a left margin of 32 mm', 'margins', { [main]: inText('w:left="1588"', 'w:left="1814"') }],
  ['a gutter', 'margins', { [main]: inText('w:gutter="0"', 'w:gutter="284"') }],
  [
    'lines of one and a half',
    'lines',
    { [styles]: inStyle('GwBody', 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"') },
  ],
  ['lines of 29 pt', 'lines', { [styles]: inStyle('GwBody', 'w:line="579"', 'w:line="580"') }],
  ['type not narrowed', 'characters', inRun('七天的培训', '<w:spacing w:val="0"/>')],
  [
    'a body in 宋体',
    'bodyFont',
    { [main]: inParagraph('七天的培训', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"') },
  ],
  [
    'one word in 微软雅黑',
    'bodyFont',
    {
      [main]: inText(
        '成熟后复制推广',
        '</w:t></w:r><w:r><w:rPr><w:rFonts w:eastAsia="微软雅黑"/></w:rPr><w:t>成熟后复制推广</w:t></w:r><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t>',
      ),
    },
  ],
  ['a body in 四号', 'bodyFont', inRun('上海把全部产业', '<w:sz w:val="28"/>')],
  ['a title in 黑体', 'titleFont', { [main]: inText('w:eastAsia="方正小标宋简体"', 'w:eastAsia="黑体"') }],
  [
    'a title in 小二',
    'titleFont',
    { [styles]: inStyle('Title', '<w:sz w:val="44"/>', '<w:sz w:val="36"/>') },
  ],
  [
    'a title on the left',
    'titlePlace',
    { [styles]: inStyle('Title', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>') },
  ],
  [
    'a title pushed aside by an indent',
    'titlePlace',
    {
      [main]: inParagraph(
        '赴上海学习',
        '</w:pPr>',
        '<w:ind w:firstLineChars="200" w:firstLine="880"/></w:pPr>',
      ),
    },
  ],
  [
    'a first level in 仿宋',
    'levels',
    { [main]: inParagraph('一、经验做法', 'w:eastAsia="黑体"', 'w:eastAsia="仿宋"') },
  ],
  ['a bold second level', 'levels', inRun('统筹全市产业', '<w:b/>')],
  ['a third level in 楷体', 'levels', { [main]: inParagraph('1.一张图', /仿宋_GB2312/, '楷体') }],
  ['no indent', 'indent', { [styles]: inStyle('GwBody', 'w:firstLine="630"', 'w:firstLine="0"') }],
  ['a page number without dashes', 'pageNumber', inFooters(/— | —/g, '')],
  ['第 1 页', 'pageNumber', inFooters(/— (.*) —/, '第 $1 页')],
  ['page numbers in the middle', 'pageSides', inFooters(/w:jc w:val="\w+"/, 'w:jc w:val="center"')],
  ['the same side on all pages', 'pageSides', { 'word/settings.xml': inText('<w:evenAndOddHeaders/>', '') }],
  [
    'a heading that is none',
    'headingStyles',
    { [main]: inParagraph('（二）制度创新', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="GwBody"/>') },
  ],
]

/** Faults that only a person can mend, as their words or their marks stay. */
export const otherFaults: PlantedFault[] = [
  ['a title that splits a word', 'titleLines', titled(`赴上${lineBreak}海学习考察情况的报告`)],
  [
    'a title whose line runs out within a word',
    'titleLines',
    titled('关于组织市直机关中青年干部分批分期前往上海学习考察情况的报告'),
  ],
  ['a title of lines of one length', 'titleLines', titled(`赴上海学习考察${lineBreak}情况的总结报告`)],
  [
    'blanks for an indent',
    'indent',
    {
      [main]: (xml) =>
        inText(
          '七天的培训',
          '　　七天的培训',
        )(inParagraph('七天的培训', /<w:pPr>.*?<\/w:pPr>/, '<w:pPr><w:ind w:firstLine="0"/></w:pPr>')(xml)),
    },
  ],
  ['a half-width comma', 'punctuation', reworded('不长，但', '不长,但')],
  ['half-width brackets', 'punctuation', reworded('（见附件）', '(见附件)')],
  ['a half-width mark beside a digit', 'punctuation', reworded('36家。', '36家;2026年再增.')],
  ['straight quotes', 'punctuation', reworded('“十分丰富”', '&quot;十分丰富&quot;')],
  ['a full stop of half width', 'punctuation', reworded('新增企业36家。', '新增企业36家.')],
  ['a quotation that does not close', 'pairs', reworded('“十分丰富”', '“十分丰富')],
  ['a quotation that does not open', 'pairs', reworded('“十分丰富”', '十分丰富”')],
  ['a book title that does not close', 'pairs', reworded('《报告》第', '《报告第')],
  ['a bracket that does not open', 'pairs', reworded('（见附件）', '见附件）')],
  ['一、 and then 三、', 'levelOrder', reworded('二、行动要点', '三、行动要点')],
  ['（一） and then （三）', 'levelOrder', reworded('（二）制度创新', '（三）制度创新')],
  ['（一） before 一、', 'levelOrder', { [main]: inParagraph('一、经验做法', /^.*$/, '') }],
  ['1、 for 1.', 'levelMarks', reworded('1.一张图', '1、一张图')],
  ['⑴ for （1）', 'levelMarks', reworded('（1）一个公式', '⑴一个公式')],
  ['（二）、 for （二）', 'levelMarks', reworded('（二）制度创新', '（二）、制度创新')],
  ['1） for （1）', 'levelMarks', reworded('（1）一个公式', '1）一个公式')],
  ['a heading with a full stop', 'headingEnds', reworded('二、行动要点', '二、行动要点。')],
  [
    'a date in Chinese digits',
    'dates',
    {
      [main]: (xml) =>
        inText(
          '2026年11月28日',
          '二〇二六年十一月二十八日',
        )(inParagraph('市财政局', /w:right="\d+"/, 'w:right="3780"')(xml)),
    },
  ],
  ['a date with dots', 'dates', reworded('2026年2月5日', '2026.2.5')],
  ['a date with zeros', 'dates', reworded('2026年2月5日', '2026年02月05日')],
  ['a day with a zero', 'dates', reworded('2026年2月5日', '2026年2月05日')],
  ['an empty paragraph', 'emptyParagraphs', { [main]: beforeParagraph('（二）制度创新', empty) }],
  [
    'a paragraph of blanks',
    'emptyParagraphs',
    {
      [main]: beforeParagraph('上海把全部产业', empty.replace('</w:p>', '<w:r><w:t>　　</w:t></w:r></w:p>')),
    },
  ],
  ['blanks within the text', 'blanks', reworded('先在自贸试验区试', '先在自贸　　试验区试')],
  ['red text', 'emphasis', inRun('七天的培训', '<w:color w:val="FF0000"/>')],
  ['underlined text', 'emphasis', inRun('先在自贸', '<w:u w:val="single"/>')],
  ['highlighted text', 'emphasis', inRun('建议年内', '<w:highlight w:val="yellow"/>')],
  ['shaded text', 'emphasis', inRun('建议年内', '<w:shd w:val="clear" w:fill="FFFF00"/>')],
  [
    'an insertion that is tracked',
    'markup',
    { [main]: inParagraph('先在自贸', /<w:r>.*<\/w:r>/, `<w:ins ${tracked}>$&</w:ins>`) },
  ],
  [
    'a deletion that is tracked',
    'markup',
    {
      [main]: inText(
        '成熟后复制推广',
        `成熟后复制推广</w:t></w:r><w:del ${tracked}><w:r><w:delText>并</w:delText></w:r></w:del><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t>`,
      ),
    },
  ],
  [
    'formatting that is tracked',
    'markup',
    { [main]: inParagraph('先在自贸', '</w:rPr>', `<w:rPrChange ${tracked}><w:rPr/></w:rPrChange></w:rPr>`) },
  ],
  [
    'hidden text',
    'markup',
    { [main]: inParagraph('建议年内', '<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>待核</w:t></w:r><w:r>') },
  ],
  ['a signature behind a page break', 'signaturePage', { [main]: inParagraph('市财政局', /^/, pageBreak) }],
  [
    'a signature that Word last showed on a new page',
    'signaturePage',
    { [main]: inParagraph('市财政局', '<w:t ', '<w:lastRenderedPageBreak/><w:t ') },
  ],
  [
    'a date left of the unit',
    'signaturePlace',
    { [main]: inParagraph('2026年11月28日', /w:right="\d+"/, 'w:right="2800"') },
  ],
  [
    'a date on the left',
    'signaturePlace',
    {
      [main]: inParagraph('2026年11月28日', /<w:pStyle w:val="GwSignature"\/>/, '<w:pStyle w:val="GwBody"/>'),
    },
  ],
]

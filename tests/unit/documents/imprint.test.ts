import { describe, expect, it } from 'vitest'
import { paragraph, text } from '@/lib/documents/model'
import { writePdf } from '@/lib/documents/pdf'
import { composeSummary } from '@/lib/documents/summary'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { writeDocx } from '@/lib/documents/word'
import { textWidth } from '@/lib/documents/word/measures'
import { zhDocuments } from '@/lib/i18n/documents'
import { fontFolder } from './fonts'
import { linesOf, openPdf, packed, read } from './pdf-reader'
import { sample } from './sample'
import { partsOf } from './unzip'

const copyTo = '市委办公室，市政府办公室，市委组织部，市发展改革委，各区县（市）财政局，有关单位'
const paper = (template: SummaryContent['template'], particulars: SummaryContent['particulars']) =>
  composeSummary({ ...sample, template, form: 'submission', particulars }, zhDocuments)
const imprintOf = (document: ReturnType<typeof paper>) =>
  document.blocks.flatMap((block) => (block.kind === 'imprint' ? block.lines : []))

describe('the imprint', () => {
  it('ends in a full stop after whom a copy goes to, once, and not in a brief', () => {
    expect(imprintOf(paper('study', { copyTo: '各处室' }))).toEqual(['抄送：各处室。'])
    expect(imprintOf(paper('minutes', { copyTo: '各处室。' }))).toEqual(['抄送：各处室。'])
    expect(imprintOf(paper('brief', { reportTo: '市委', sendTo: '各处室' }))).toEqual([
      '报：市委',
      '送：各处室',
    ])
  })

  it('stands in Word at the foot of its page between rules as wide as the type area, never torn apart', async () => {
    const document = paper('study', { copyTo })
    const xml = partsOf(await writeDocx(document)).get('word/document.xml') ?? ''
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const table = tables.find((one) => one.includes('抄送')) ?? ''
    expect(table).toMatch(/<w:tblpPr(?=[^>]*w:vertAnchor="margin")(?=[^>]*w:tblpYSpec="bottom")/)
    expect(table).toContain(`<w:gridCol w:w="${textWidth}"/>`)
    expect(table).toContain('<w:cantSplit/>')
    // The words below the first line begin after the colon: three characters of 14 points.
    expect(table).toContain('<w:ind w:left="840" w:hanging="840"/>')
    expect(xml.lastIndexOf('</w:tbl>')).toBeLessThan(xml.lastIndexOf('<w:p>'))
  })

  it('stands in a PDF as low, and goes on after the colon', async () => {
    const blocks = [paragraph(text('正文。')), { kind: 'imprint' as const, lines: [`抄送：${copyTo}。`] }]
    const document = { ...paper('study', {}), blocks }
    const { pages } = await openPdf(writePdf(document, { fonts: [await fontFolder()] }).pdf)
    const lines = linesOf(pages[0] ?? []).map((line) => ({ ...line, text: packed(read(line.items)) }))
    const at = lines.findIndex(({ text }) => text.startsWith('抄送'))
    const [first, second] = [lines[at]!, lines[at + 1]!]
    expect(second.text.endsWith('有关单位。')).toBe(true)
    expect(second.items[0]!.x - first.items[0]!.x).toBeCloseTo(3 * 14, 0)
    expect(second.y).toBeLessThan(35 * (72 / 25.4) + 20)
  })
})

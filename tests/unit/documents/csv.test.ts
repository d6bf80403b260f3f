import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { pointsOf } from '@/lib/documents/summary-content'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { readCsv } from './read-csv'
import { richSample } from './rich-sample'

const bytes = writeSummaryCsv(richSample, zhDocuments)
const [header = [], ...rows] = readCsv(bytes)
const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)]

describe('the points as CSV', () => {
  it('begin with a byte order mark and end each row with CRLF', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes).endsWith('\r\n')).toBe(true)
  })

  it('are a row each in their order, all as wide as the header', () => {
    expect(rows.map((row) => row[0])).toEqual(['P-1', 'P-3', 'A-1'])
    for (const row of rows) expect(row).toHaveLength(header.length)
    expect(readCsv(writeSummaryCsv({ ...richSample, lang: 'en' }, enDocuments))[0]!.slice(0, 4)).toEqual([
      'Code',
      'Kind',
      'Theme',
      'Title',
    ])
  })

  it('have what belongs to a point in one cell, a line each', () => {
    expect(cell(1, zhDocuments.evidence)!.split('\n')).toHaveLength(2)
    expect(cell(1, zhDocuments.evidence)).toContain(
      '——《学习先进拓思路 解放思想促发展》“改革开放的大气魄”部分',
    )
    expect(cell(1, '数据')!.split('\n')[1]).toBe(
      '全年新增上市公司：36家；上海，2023年，全市全年新增上市公司36家',
    )
    expect(cell(0, zhDocuments.linksTo)).toBe(
      'A-1 做强先进制造业骨干：长沙同样以制造业立市,可借用分层布局的办法',
    )
    expect(cell(2, zhDocuments.linksFrom)).toMatch(/^P-1 /)
    expect(cell(0, zhDocuments.conclusion)).toBe('同意按“分层布局”起草,十二月底前报送。')
  })

  it('say how a paper words them, who takes the lead and by when', () => {
    const [first] = pointsOf(richSample.outline)
    const point = { ...first!, wording: '**先**试点', leadUnit: '市科技局', deadline: '6月底前' }
    const [, row] = readCsv(
      writeSummaryCsv({ ...richSample, outline: [{ kind: 'point', point }] }, zhDocuments),
    )
    expect(row!.slice(-3)).toEqual(['先试点', '市科技局', '6月底前'])
  })

  it('take the conclusions of discussions that are taken whole, too', () => {
    const [, point] = pointsOf(richSample.outline)
    const [first, second] = point!.threads!
    const concluded = second!.comments.map((one, at) => (at === 1 ? { ...one, conclusion: true } : one))
    const threads = [first!, { ...second!, comments: concluded }]
    const outline = [{ kind: 'point' as const, point: { ...point!, threads } }]
    const [, row] = readCsv(writeSummaryCsv({ ...richSample, outline }, zhDocuments))
    expect(row![header.indexOf(zhDocuments.conclusion)]).toBe('同意。')
  })

  it('are never formulas and give the cleaned text when read again, whatever was written', () => {
    const nasty = fc.constantFrom('=', '+', '-', '@', '"', ',', '\r\n', '\t', '\0', '\uD800', '中')
    const wild = fc.oneof(
      fc.array(nasty).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(wild, (title) => {
        const outline = [{ kind: 'point' as const, point: { ...pointsOf(richSample.outline)[0]!, title } }]
        const [, row] = readCsv(writeSummaryCsv({ ...richSample, outline }, zhDocuments))
        const found = row![header.indexOf(zhDocuments.sheets.title)]!
        expect(found).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(found.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')).toBe(
          cleanText(title).replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''),
        )
      }),
    )
  })
})

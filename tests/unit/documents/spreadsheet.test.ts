import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { writeXlsx } from '@/lib/documents/spreadsheet'
import { dayOrText, numberOrText } from '@/lib/documents/spreadsheet/cell'
import { limitRows } from '@/lib/documents/spreadsheet/workbook'
import { composeSummary } from '@/lib/documents/summary'
import {
  pointsOf,
  type SummaryContent,
  type SummaryPoint,
  type SummaryTemplate,
} from '@/lib/documents/summary-content'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { clockOf, type ReadSheet, readXlsx } from './read-xlsx'
import { richSample } from './rich-sample'

const { names } = zhDocuments.sheets
const written = readXlsx(await writeXlsx(richSample, zhDocuments))
const sheet = (name: string, { sheets } = written) => sheets.find((one) => one.name === name)!
const values = ({ rows }: ReadSheet) => rows.map((row) => row.map((one) => one?.value))
const column = (of: ReadSheet, name: string) => {
  const at = values(of)[0]!.indexOf(name)
  return of.rows.slice(1).map((row) => row[at]?.value)
}

async function withStatement(...statements: string[]) {
  const [point] = pointsOf(richSample.outline) as [SummaryPoint]
  const outline = statements.map((statement) => ({ kind: 'point' as const, point: { ...point, statement } }))
  const read = readXlsx(await writeXlsx({ ...richSample, outline }, zhDocuments))
  return { read, found: column(sheet(names.points, read), zhDocuments.sheets.statement) }
}

describe('the workbook', () => {
  it('has its sheets in order, called in the language of the document', async () => {
    const except = (opinions: string, all: string[]) => all.filter((name) => name !== opinions)
    expect(written.sheets.map(({ name }) => name)).toEqual(except(names.opinions, Object.values(names)))
    const english = readXlsx(await writeXlsx({ ...richSample, lang: 'en' }, enDocuments))
    expect(english.sheets.map(({ name }) => name)).toEqual(
      except(enDocuments.sheets.names.opinions, Object.values(enDocuments.sheets.names)),
    )
  })

  it.each([
    ['Chinese', zhDocuments],
    ['English', enDocuments],
  ])('has names that Excel allows in %s', (_, words) => {
    const all = Object.values(words.sheets.names)
    for (const name of all) expect(name).toMatch(/^(?!')[^[\]/\\:*?]{1,31}(?<!')$/)
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length)
  })

  it('is the same bytes each time', async () => {
    const [first, second] = [
      await writeXlsx(richSample, zhDocuments),
      await writeXlsx(structuredClone(richSample), zhDocuments),
    ]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('says in its properties what it is, who made it and when', () => {
    const core = written.parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:title>赴上海学习考察小结</dc:title>')
    expect(core.match(/2026-11-23T02:30:00Z/g)).toHaveLength(2)
    expect(written.parts.get('[Content_Types].xml')).toContain('PartName="/docProps/core.xml"')
    expect(written.parts.get('_rels/.rels')).toContain('Target="docProps/core.xml"')
  })

  it('has in each sheet a frozen header row, a filter over all of it, widths, heights and A4 across', () => {
    const names = written.parts.get('xl/workbook.xml')!
    for (const { name, xml, rows } of written.sheets) {
      const last = `${String.fromCharCode(64 + rows[0]!.length)}${rows.length}`
      expect(xml).toMatch(/<pane (?=[^>]*ySplit="1")(?=[^>]*state="frozen")/)
      expect(xml).toContain(`</sheetData><autoFilter ref="A1:${last}"/>`)
      expect(xml.match(/<col /g)).toHaveLength(rows[0]!.length)
      expect(xml.match(/<row [^>]*ht="\d+"/g)).toHaveLength(rows.length)
      expect(xml).not.toContain('customHeight')
      expect(xml).toMatch(/<pageSetup (?=[^>]*paperSize="9")(?=[^>]*fitToWidth="1")(?=[^>]*fitToHeight="0")/)
      expect(xml.indexOf('<sheetPr>')).toBeLessThan(xml.indexOf('<sheetViews>'))
      expect(names).toContain(`>'${name}'!$A$1:${last.replace(/^(\D+)/, '$$$1$$')}</definedName>`)
      expect(names).toContain(`>'${name}'!$1:$1</definedName>`)
    }
  })
})

describe('a cell', () => {
  it('is a number where the figure is one, text otherwise', () => {
    expect(column(sheet(names.figures), zhDocuments.figureValue)).toEqual(['300多', 36, 891, 531, 6.6])
    const styles = sheet(names.figures).rows[3]!.map((one) => one?.isText)
    expect(styles.slice(0, 4)).toEqual([true, true, false, true])
  })

  it('is a number only where it shows what is stored', () => {
    for (const value of ['891', '0', '-5', '6.6', '0.05', '123456789012345'])
      expect(numberOrText(value)).toBe(Number(value))
    for (const value of [
      '300多',
      '1.50',
      '007',
      '1e5',
      '',
      ' 1',
      '1,200',
      '-0',
      '1234567890123456',
      'Infinity',
      '½',
    ])
      expect(numberOrText(value)).toBe(value)
  })

  it('shows moments as dates by the clock of the office', () => {
    const times = column(sheet(names.discussion), zhDocuments.sheets.time)
    expect(times.slice(0, 4).map((time) => clockOf(time as number))).toEqual([
      '2026-11-20 14:00',
      '2026-11-17 16:20',
      '2026-11-17 17:00',
      '2026-11-18 00:30',
    ])
    const format = written.parts
      .get('xl/styles.xml')!
      .match(/numFmtId="(\d+)" formatCode="yyyy-mm-dd hh:mm"/)![1]
    const xfs = written.parts.get('xl/styles.xml')!.match(/<xf [^>]*>/g)!
    const style = sheet(names.discussion).rows[1]![3]!.style
    expect(xfs[style]).toContain(`numFmtId="${format}"`)
  })

  it('follows the time zone of the content', async () => {
    const read = readXlsx(await writeXlsx({ ...richSample, timeZone: 'America/New_York' }, zhDocuments))
    expect(clockOf(column(sheet(names.discussion, read), zhDocuments.sheets.time)[0] as number)).toBe(
      '2026-11-20 01:00',
    )
  })

  it('says a day that spreadsheets do not have in words', async () => {
    const made = { by: '张三', at: new Date('1899-01-01T00:00:00Z'), atLabel: '很久以前' }
    const read = readXlsx(await writeXlsx({ ...richSample, made }, zhDocuments))
    expect(column(sheet(names.sources, read), zhDocuments.sheets.exportedAt)).toEqual(['很久以前'])
  })

  it('is a day where a source says when it was published, and the words where these name no day', async () => {
    const { publishedAt } = zhDocuments.sheets
    const published = sheet(names.sources).rows[1]!.find(
      (_, at) => values(sheet(names.sources))[0]![at] === publishedAt,
    )!
    expect(clockOf(published.value as number)).toBe('2024-02-20 00:00')
    expect(written.isDate(published)).toBe(true)
    expect(written.parts.get('xl/styles.xml')).toContain(
      'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"',
    )
    expect(typeof column(sheet(names.evidence), publishedAt)[0]).toBe('number')
    expect(dayOrText('20 February 2024')).toEqual({ day: new Date('2024-02-20T00:00:00Z') })
    for (const label of [
      '2024年2月',
      '2024年2月31日',
      '2024年13月1日',
      '1899年1月1日',
      '约2024年2月20日',
      undefined,
    ])
      expect(dayOrText(label)).toBe(label)
  })

  it('is never a formula', async () => {
    const given = ['=1+1', '+86', '-1', '@cmd', '=HYPERLINK("http://a.cn")', '\t=1', "=cmd|' /C calc'!A0"]
    const { read, found } = await withStatement(...given)
    expect(found).toEqual(given)
    for (const { xml } of read.sheets) expect(xml).not.toMatch(/<f[ >]/)
  })

  it('holds names that programs use for themselves', async () => {
    const given = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '_x0041_',
      '_X005f_x0041_',
      '_x0041',
    ]
    expect((await withStatement(...given)).found).toEqual(given)
  })

  it('holds at most 32,767 characters and says where it was cut, no character cut in half', async () => {
    const { found } = await withStatement('𠮷'.repeat(20_000), '长'.repeat(32_767), `a${'𠮷'.repeat(20_000)}`)
    for (const one of [found[0], found[2]] as string[]) {
      expect(one.length).toBeGreaterThan(32_700)
      expect(one.length).toBeLessThanOrEqual(32_767)
      expect(one.endsWith(zhDocuments.sheets.truncated)).toBe(true)
      expect(one.isWellFormed()).toBe(true)
    }
    expect(found[1]).toBe('长'.repeat(32_767))
  })

  it('holds at most 253 line feeds', async () => {
    const { found } = await withStatement(Array.from({ length: 300 }, (_, at) => at).join('\n'))
    expect((found[0] as string).match(/\n/g)).toHaveLength(253)
    expect((found[0] as string).endsWith('298 299')).toBe(true)
  })

  it('holds the cleaned text, whatever was written', async () => {
    const nasty = fc.constantFrom(
      '<',
      '&',
      ']]>',
      '\0',
      '\v',
      '\uFFFE',
      '\uD800',
      '"',
      '_x',
      '000D_',
      '\r\n',
      '中',
      '😀',
    )
    const wild = fc.oneof(
      fc.array(nasty).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    )
    // The writer drops the replacement character and what XML discourages.
    const kept = (text: string) => cleanText(text).replace(/\p{Noncharacter_Code_Point}|\uFFFD/gu, '')
    await fc.assert(
      fc.asyncProperty(wild, async (one) => {
        const { found } = await withStatement(one)
        expect(found[0] ?? '').toBe(kept(one))
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})

describe('the sheets', () => {
  it('give each link once, from practice to action', () => {
    expect(values(sheet(names.links)).slice(1)).toEqual([
      [
        'P-1',
        '用一套体系统筹全市产业',
        'A-1',
        '做强先进制造业骨干',
        '长沙同样以制造业立市,可借用分层布局的办法',
      ],
    ])
  })

  it('count evidence, figures and all that was said', () => {
    const points = sheet(names.points)
    expect(column(points, zhDocuments.sheets.code)).toEqual(['P-1', 'P-3', 'A-1'])
    expect(column(points, zhDocuments.sheets.evidenceCount)).toEqual([1, 2, 1])
    expect(column(points, zhDocuments.sheets.figureCount)).toEqual([0, 4, 1])
    expect(column(points, zhDocuments.sheets.commentCount)).toEqual([2, 7, 0])
  })

  it('say the wording, the lead unit and the deadline of points that have them', async () => {
    const outline = pointsOf(richSample.outline).map((point, at) => ({
      kind: 'point' as const,
      point:
        at === 1 ? { ...point, wording: '**先**试点', leadUnit: '市科技局', deadline: '6月底前' } : point,
    }))
    const read = readXlsx(await writeXlsx({ ...richSample, template: 'minutes', outline }, zhDocuments))
    const points = sheet(names.points, read)
    for (const [name, said] of [
      [zhDocuments.sheets.wording, '先试点'],
      [zhDocuments.assignment.leadUnit, '市科技局'],
      [zhDocuments.assignment.deadline, '6月底前'],
    ] as const)
      expect(column(points, name)).toEqual([undefined, said, undefined])
    const [header] = values(sheet(names.points))
    expect(header).not.toContain(zhDocuments.assignment.leadUnit)
  })

  it('say the particulars of the template, and of no other', async () => {
    const particulars = { unit: '市财政局', chair: '张三', issue: '12', copyTo: '市委办', secrecy: ' ' }
    const rows = async (template: SummaryTemplate) => {
      const read = readXlsx(await writeXlsx({ ...richSample, template, particulars }, zhDocuments))
      const found = sheet(names.particulars, read)
      expect(read.isDate(found.rows.find((row) => row[0]?.value === '成文日期')![1]!)).toBe(true)
      return values(found).map(([name, value]) => [name, typeof value === 'number' ? clockOf(value) : value])
    }
    const [header, unit, date] = [
      ['要素', '内容'],
      ['署名单位', '市财政局'],
      ['成文日期', '2026-11-23 00:00'],
    ]
    expect(await rows('study')).toEqual([header, unit, date, ['抄送', '市委办']])
    expect(await rows('brief')).toEqual([header, ['期号', '12'], unit, date])
    expect(await rows('minutes')).toEqual([header, unit, date, ['主持', '张三'], ['抄送', '市委办']])
    expect(await rows('opinions')).toEqual([header, unit, date])
  })

  it('have of a table of opinions the rows and columns of the paper', async () => {
    const opinion = { author: '李四', outcome: 'adopted', outcomeLabel: '采纳' } as const
    const opinions = [
      { ...opinion, department: '发改委', body: '**先**试点\n\n再推开', reason: '可行' },
      { ...opinion, body: '=1+1', reason: '' },
    ]
    const outline = [...pointsOf(richSample.outline).slice(0, 2)].flatMap((point) => [
      { kind: 'heading' as const, level: 1 as const, text: point.title },
      { kind: 'point' as const, point: { ...point, opinions } },
    ])
    const content: SummaryContent = { ...richSample, template: 'opinions', outline }
    const found = values(sheet(names.opinions, readXlsx(await writeXlsx(content, zhDocuments))))
    const tables = composeSummary(content, zhDocuments).blocks.filter((block) => block.kind === 'table')
    expect(tables).toHaveLength(2)
    const paper = [tables[0]!.header, ...tables.flatMap(({ rows }) => rows)]
    expect(found.map((row) => paper[0]!.map((_, at) => String(row[at] ?? '')))).toEqual(paper)
    expect(found.map(([number]) => number)).toEqual(['序号', 1, 2, 3, 4])
    expect(found[1]!.slice(1, 5)).toEqual(['发改委 李四', '先试点 再推开', '采纳', '可行'])
  })

  it('say of a comment what it is and how its discussion stands', () => {
    const discussionSheet = sheet(names.discussion)
    const kinds = ['结论', '疑问', '讨论', '划重点', ...Array.from({ length: 5 }, () => '讨论')]
    expect(column(discussionSheet, zhDocuments.sheets.kind)).toEqual(kinds)
    expect(column(discussionSheet, zhDocuments.sheets.text)[6]).toBe('=1+1 这样开头的话也要照样写进表格。')
    expect(column(discussionSheet, zhDocuments.sheets.state).slice(2, 7)).toEqual([
      '已结 · 陈晨 · 2026年11月19日 15:00',
      undefined,
      ...Array.from({ length: 2 }, () => '已结 · 李四 · 2026年11月20日 09:12'),
      '未结',
    ])
  })

  it('are there when there is nothing to say, but for figures and terms', async () => {
    const empty: SummaryContent = { ...richSample, intro: '', closing: '', outline: [], sources: [] }
    const { sheets } = readXlsx(await writeXlsx(empty, zhDocuments))
    expect(sheets.map(({ rows }) => rows.length)).toEqual([7, 4, 1, 1, 1, 1, 1])
  })

  it('say how many rows did not fit', () => {
    const rows = [1, 2, 3, 4].map((one) => [one])
    const note = (count: number) => `另有${count}行`
    expect(limitRows(rows, 4, note)).toEqual(rows)
    expect(limitRows(rows, 3, note)).toEqual([[1], [2], ['另有2行']])
  })
})

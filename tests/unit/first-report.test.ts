import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFirstReport } from '@/lib/reports/seed'
import { withoutRemarks } from '@/lib/summaries/content'
import { codePointLength, indexCodePoints, type Range, sliceCodePoints } from '@/lib/text/code-points'
import { normaliseText } from '@/lib/text/normalise'
import { findQuote } from '@/lib/text/selector'
import { splitSentences } from '@/lib/text/sentences'

const seed = (name: string) => readFileSync(new URL(`../../prisma/seed/${name}`, import.meta.url), 'utf8')
const text = seed('first-report.txt')
const yaml = seed('first-report.yaml')
const report = parseFirstReport(yaml, text)
const points = report.takeaways.flatMap((parent) => [parent, ...parent.children])
const evidence = points.flatMap((point) => point.evidence)
const figures = points.flatMap((point) => point.figures)
const terms = points.flatMap((point) => point.terms)

/** SHA-256 of the source page's text from its title line to 行稳致远。, without the furniture after it. */
const SOURCE_SHA256 = '7fe2c0cdb21c7cc2d1a12aae7ba069c56225f6d653bb9e1366edef6b0aba80ca'

/** Number words that are no figures: the phrase and the reason. */
const noFigures: [phrase: string, reason: string][] = [
  ['时间:2024年02月20日 10:30', 'dateline, kept as publishedAt'],
  ['一、赋能', 'number of the part'],
  ['二、取经', 'number of the part'],
  ['三、启智', 'number of the part'],
  ['“2”指', 'spells out the formula, a term'],
  ['“3+6”指', 'spells out the formula, a term'],
  ['“4+5”指', 'spells out the formula, a term'],
  ['千人拥有企业数', 'per thousand people: in the label of the figure'],
  ['长三角', 'part of a name: the Yangtze River Delta'],
  ['十分', 'part of a word: very'],
  ['耳目一新', 'part of an idiom: refreshing'],
  ['一次弥足珍贵', 'article: a journey'],
  ['等一系列', 'article: a series'],
  ['一场丰盛', 'article: a feast'],
  ['相统一', 'part of a word: to unite'],
  ['进一步', 'part of a word: further'],
  ['一个个项目、一户户企业、一家家科研机构', 'one by one'],
  ['一切', 'part of a word: all'],
]

const overlaps = (one: Range, other: Range) => one.start < other.end && other.start < one.end
const within = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end
const everywhere = (phrase: string): Range[] =>
  findQuote(text, phrase).map((start) => ({ start, end: start + codePointLength(phrase) }))
const matches = (pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => {
    const start = indexCodePoints(text).toCodePoint(match.index)
    return { word: match[0], start, end: start + codePointLength(match[0]) }
  })

describe('the stored text', () => {
  test('is the source word for word, without the furniture after it', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(SOURCE_SHA256)
    expect(text.split('\n')[0]).toBe('学习先进拓思路 解放思想促发展')
    expect(text.endsWith('来应对一切不确定性,先立后破,行稳致远。')).toBe(true)
    expect(findQuote(text, report.report.title)).toEqual([0])
  })

  test('is already normalised, so importing it changes nothing', () => {
    expect(normaliseText(text)).toBe(text)
  })
})

describe('the quotes', () => {
  test('stand where they say, between their prefix and suffix', () => {
    for (const range of [...evidence, ...figures, ...terms, ...report.notTakeaways]) {
      const { start, end, quote, prefix, suffix } = range
      expect(sliceCodePoints(text, start, end)).toBe(quote)
      expect(findQuote(text, quote, prefix, suffix)).toEqual([start])
      expect(prefix).toBe(sliceCodePoints(text, Math.max(0, start - 32), start))
      expect(suffix).toBe(sliceCodePoints(text, end, end + 32))
    }
  })

  test('hold the number of each figure', () => {
    for (const { value, quote } of figures) expect(quote).toContain(value)
  })

  test('cover every sentence of the report, or it is listed with the reason', () => {
    const open = splitSentences(text).filter(
      (sentence) => ![...evidence, ...report.notTakeaways].some((range) => overlaps(range, sentence)),
    )
    expect(open.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual([])
    for (const { quote, reason } of report.notTakeaways) expect(reason, quote).not.toBe('')
  })

  test('cover every phrase that the report itself puts in quotation marks', () => {
    const open = matches(/“[^”]*”/g).filter((phrase) => !evidence.some((range) => within(phrase, range)))
    expect(open).toEqual([])
  })

  test('cover every number of the report by a figure or a term', () => {
    const named = [...terms.map(({ name }) => name), ...noFigures.map(([phrase]) => phrase)].flatMap(
      everywhere,
    )
    const open = matches(/[0-9]+(\.[0-9]+)?|[一二两三四五六七八九十百千万亿]+/g).filter(
      (number) =>
        !named.some((range) => within(number, range)) &&
        !figures.some((figure) => figure.value.includes(number.word) && within(number, figure)),
    )
    expect(open).toEqual([])
    for (const [phrase] of noFigures) expect(everywhere(phrase), phrase).not.toEqual([])
  })
})

describe('the takeaways', () => {
  test('cover the three parts of the report', () => {
    const codes = (parent: string) =>
      report.takeaways.filter(({ kind }) => kind === parent).map(({ code }) => code)
    expect(codes('method')).toEqual(['M-1', 'M-2', 'M-3', 'M-4'])
    expect(codes('practice')).toEqual(['P-1', 'P-2', 'P-3', 'P-4'])
    expect(codes('action')).toEqual(['A-1', 'A-2', 'A-3'])
    expect(report.links.length).toBeGreaterThanOrEqual(8)
    for (const parent of report.takeaways.filter(({ kind }) => kind !== 'insight'))
      expect(parent.children.length, parent.code).toBeGreaterThanOrEqual(2)
  })

  test('have short titles and statements in own words', () => {
    const halfWidth = (words: string) =>
      words.replace(/[，：；（）？]/g, (mark) => ',:;()?'['，：；（）？'.indexOf(mark)]!)
    for (const { code, title, statement } of points) {
      expect(codePointLength(title), code).toBeLessThanOrEqual(20)
      const half = Math.ceil(statement.length / 2)
      for (let at = 0; at + half <= statement.length; at++)
        expect(text.includes(halfWidth(statement.slice(at, at + half))), `${code} copies the report`).toBe(
          false,
        )
    }
  })

  test('speak English in every English field', () => {
    const english = [
      report.report.titleEn,
      ...report.themes.map(({ nameEn }) => nameEn),
      ...points.flatMap(({ titleEn, statementEn }) => [titleEn, statementEn]),
      ...figures.map(({ labelEn }) => labelEn),
      ...terms.flatMap(({ nameEn, meaningEn }) => [nameEn, meaningEn]),
      ...report.links.map(({ reasonEn }) => reasonEn),
    ]
    // I-5.1 explains the character itself.
    for (const words of english) expect(words.replace('预', '')).toMatch(/^[^\p{Script=Han}]+$/u)
  })
})

describe('a faulty data file', () => {
  const fault = (...changes: [from: string, to: string][]) => {
    let planted = yaml
    for (const [from, to] of changes) {
      expect(planted.split(from).length, `planting place ${from}`).toBe(2)
      planted = planted.replace(from, () => to)
    }
    return () => parseFirstReport(planted, text)
  }
  const wrongQuote: [string, string] = ['- quote: 向全国复制推广300多项', '- quote: 向全国复制推广400多项']
  const manyPlaces: [string, string] = ['- quote: 带着问题学。', '- quote: 此次培训']
  const wrongNumber: [string, string] = ['- value: 891', '- value: 892']

  test.each<[string, [string, string], RegExp]>([
    ['a wrong quote', wrongQuote, /^P-3\.2：原文中没有这段引文：“向全国复制推广400多项制度创新成果”$/m],
    ['a quote of two places', manyPlaces, /^M-2：引文在原文中出现2次.*：“此次培训”$/m],
    ['a wrong number', wrongNumber, /^P-3\.5：数字 892 不在引文中：“.*891家和531家”$/m],
    ['a part of a number', ['- value: 1.5', '- value: 5'], /^M-1\.2：数字 5 不在引文中/m],
    ['a term not in its quote', ['- name: 4433', '- name: 4434'], /^A-3\.2：术语 4434 不在引文中/m],
    [
      'an unknown code in a link',
      ['- practice: P-1.4', '- practice: P-9.9'],
      /^links：没有编号为 P-9\.9 的要点$/m,
    ],
    [
      'a link the wrong way round',
      ['- practice: P-1.4', '- practice: A-1.4'],
      /^links：A-1\.4 的类别不是 practice$/m,
    ],
    ['a repeated code', ['- code: P-3.2', '- code: P-3.1'], /^P-3\.1：编号重复$/m],
    ['an unknown theme', ['- name: 人才引育', '- name: 人才'], /^P-4\.1：没有主题“人才引育”$/m],
    ['broken YAML', ['themes:', 'themes: ['], /不是合法的 YAML/],
    [
      'an English title left out',
      ['titleEn: No ceiling for the mind', 'titleEn:'],
      /^I-2\.1 .*titleEn：不能为空$/m,
    ],
    ['a field that is misspelt', ['titleEn: No ceiling', 'titelEn: No ceiling'], /^I-2\.1 .*titelEn/m],
    [
      'a third level',
      ['      - code: I-5.2', '        children:\n          - code: I-5.1.1\n      - code: I-5.2'],
      /^I-5\.1：要点最多两级/m,
    ],
  ])('is refused for %s, which is named', (_, change, message) => {
    expect(fault(change)).toThrow(message)
  })

  test('is refused with all its faults at once', () => {
    const where = (error: unknown) => (error as Error).message.split('\n').map((line) => line.split('：')[0])
    try {
      fault(wrongQuote, manyPlaces, wrongNumber)()
    } catch (error) {
      expect(where(error)).toEqual(['首份报告数据文件有误', 'M-2', 'P-3.2', 'P-3.5'])
    }
    expect.assertions(4)
  })

  test('is mended by the words around a quote that stands twice', () => {
    const mended = fault([manyPlaces[0], `${manyPlaces[1]}\n        suffix: 沉浸式学习`])()
    const [first] = mended.takeaways.find(({ code }) => code === 'M-2')!.evidence
    expect(sliceCodePoints(text, first!.start, first!.end + 5)).toBe('此次培训沉浸式学习')
  })
})

test('what the report leaves unsaid is noted as a remark, which stays out of papers that are handed in', () => {
  const written = [...points.map(({ statement }) => statement), ...terms.map(({ meaning }) => meaning)]
  const noted = written.filter((words) => withoutRemarks(words) !== words)
  expect(noted.length).toBeGreaterThan(20)
  expect(written.map(withoutRemarks).filter((words) => /未作|未列|未写|报告只说/.test(words))).toEqual([])
})

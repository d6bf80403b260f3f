import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { writeHtml } from '@/lib/documents/html'
import { htmlStylesheet } from '@/lib/documents/html/stylesheet'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { plainTitle } from '@/lib/documents/title-lines'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fullWidthPunctuation } from '@/lib/text/punctuation'
import { all, readHtml, textOf } from './read-html'
import { richSample } from './rich-sample'

function documentOf(...blocks: Block[]): Document {
  return {
    title: '题',
    lang: 'zh-CN',
    layout: 'official',
    properties: { creator: '张三', createdAt: richSample.made.at },
    blocks,
  }
}

const html = writeHtml(composeSummary(richSample, zhDocuments))
const page = readHtml(html)
const outline = all(page, 'h1', 'h2', 'h3', 'h4', 'h5').map((one) => `${one.tagName} ${textOf(one)}`)
const metas = new Map(
  all(page, 'meta').map((one) => [
    one.getAttribute('name') ?? one.getAttribute('http-equiv') ?? 'charset',
    one.getAttribute('content') ?? one.getAttribute('charset'),
  ]),
)

describe('the page', () => {
  it('says what it is, in which language, and what it may load: nothing', () => {
    expect(html.startsWith('<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"')).toBe(true)
    expect(metas.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    )
    expect(metas.get('author')).toBe('张三')
    expect(metas.get('dcterms.created')).toBe('2026-11-23T02:30:00.000Z')
    expect(metas.get('keywords')).toBe('产业布局；改革开放')
    expect(textOf(all(page, 'title')[0]!)).toBe('赴上海学习考察小结')
    expect(
      readHtml(writeHtml(composeSummary({ ...richSample, lang: 'en' }, enDocuments))).getAttribute('lang'),
    ).toBe('en')
  })

  it('has no script, no handler, no inline style and nothing from elsewhere', () => {
    const elements = [
      page,
      ...all(page, ...new Set([...page.getElementsByTagName('*')].map((one) => one.tagName))),
    ]
    expect(elements.map((one) => one.tagName)).not.toContain('script')
    for (const one of elements) {
      const names = [...one.attributes].map((attribute) => attribute.name)
      expect(names.filter((name) => /^on|^style$|^src|^(?:action|poster|data)$/.test(name))).toEqual([])
      if (one.tagName !== 'a') expect(names).not.toContain('href')
    }
    expect(htmlStylesheet).not.toMatch(/url\(|@import|[<&]/)
  })

  it('has one h1 and headings with their marks, no level left out', () => {
    expect(outline).toEqual([
      'h1 赴上海学习考察小结',
      'h2 一、产业与开放',
      'h3 （一）用一套体系统筹全市产业（P-1，经验做法，产业布局）',
      'h3 （二）制度型开放',
      'h4 1.以制度创新带动开放（P-3，经验做法，改革开放）',
      'h2 二、我们怎么做',
      'h3 （一）做强先进制造业骨干（A-1，行动要点）',
      'h2 三、结语',
      'h2 四、资料来源',
    ])
  })

  it('keeps evidence with its source, figures under their head, comments in sections', () => {
    const figure = all(page, 'figure')[0]!
    expect(textOf(all(figure, 'blockquote')[0]!)).toContain('围绕“2+(3+6)+(4+5)”现代化产业体系（“2”指')
    expect(textOf(all(figure, 'cite')[0]!)).toBe('“产业布局的大战略”部分')
    const table = all(page, 'table')[0]!
    expect(all(table, 'thead')[0]!.getElementsByTagName('th')).toHaveLength(5)
    expect(all(table, 'th').every((one) => one.getAttribute('scope') === 'col')).toBe(true)
    expect(all(all(table, 'tbody')[0]!, 'tr')).toHaveLength(4)
    const sections = all(page, 'section').map((one) => [
      textOf(all(one, 'p')[0]!),
      all(one, 'article').length,
    ])
    expect(sections).toEqual([
      ['结论', 1],
      ['批注', 3],
      ['讨论：已结 · 李四 · 2026年11月20日 09:12', 2],
      ['讨论', 2],
    ])
    const times = all(page, 'time').map((one) => one.getAttribute('datetime'))
    expect(times[0]).toBe('2026-11-20T06:00:00.000Z')
  })

  it('is made for paper, too: A4, 38 characters a line, first lines in by two', () => {
    for (const rule of [
      'size: A4',
      'max-width: 38em',
      '/1.8 ',
      'text-indent: 2em',
      '@media print',
      'light-dark(',
    ])
      expect(htmlStylesheet).toContain(rule)
  })

  it('is the same each time', () => {
    expect(writeHtml(composeSummary(structuredClone(richSample), zhDocuments))).toBe(html)
  })
})

it('breaks a title in the heading and not in the name of the page', () => {
  const root = readHtml(writeHtml({ ...documentOf(), title: '赴上海学习考察|小结' }))
  expect(all(all(root, 'h1')[0]!, 'br')).toHaveLength(1)
  expect(textOf(all(root, 'title')[0]!)).toBe('赴上海学习考察小结')
})

it('links only to the web and to mail', () => {
  const hrefs = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,1',
    '//a.cn',
    'https://a.cn/"<&',
    'mailto:a@b.cn',
  ]
  const root = readHtml(writeHtml(documentOf(paragraph(...hrefs.map((href) => text('一', { href }))))))
  expect(all(root, 'a').map((one) => one.getAttribute('href'))).toEqual([
    'https://a.cn/%22%3C&',
    'mailto:a@b.cn',
  ])
})

it('shows marks as what they are and lines as lines', () => {
  const root = readHtml(
    writeHtml(
      documentOf(
        paragraph(
          text('一', { bold: true }),
          text('二', { italic: true, strike: true }),
          text('三', { code: true }),
        ),
        paragraph(text('甲\n乙')),
        { kind: 'quote', text: '上\n\n下' },
        { kind: 'list', ordered: true, items: [[paragraph(text('子'))], [paragraph(text('丑'))]] },
      ),
    ),
  )
  const names = [...all(root, 'main')[0]!.getElementsByTagName('*')].map((one) => one.tagName).join(' ')
  expect(names).toBe('h1 p strong em del code p br blockquote p p ol li p li p')
})

it('gives the cleaned text when read again, whatever was written', () => {
  const nasty = fc.constantFrom(
    '<',
    '&',
    ']]>',
    '-->',
    '</style>',
    '\0',
    '\uFFFE',
    '\uD800',
    '"',
    "'",
    '&amp;',
    '中',
    '<script>',
  )
  const wild = fc.oneof(
    fc.array(nasty).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  )
  const squeezed = (value: string) => value.replace(/[\s\u0085\uFEFF]+/gu, '')
  fc.assert(
    fc.property(wild, wild, (one, two) => {
      const document: Document = {
        ...documentOf(
          { kind: 'heading', level: 2, text: one },
          paragraph(text(two)),
          { kind: 'label', text: one },
          {
            kind: 'comment',
            author: two,
            at: new Date(Number.NaN),
            atLabel: one,
            depth: 9,
            blocks: [paragraph(text(one))],
          },
          { kind: 'table', header: [one], rows: [[two]], caption: two },
          { kind: 'signature', unit: one, date: two },
        ),
        title: two,
        lang: 'en',
      }
      document.properties.keywords = one
      const root = readHtml(writeHtml(document))
      const texts = [one, two, one, two, one, one, two, one, two, one, two].map(cleanText)
      const expected = [plainTitle(two), ...texts].join('')
      expect(squeezed(textOf(all(root, 'main')[0]!))).toBe(squeezed(expected))
      const shown = readHtml(writeHtml({ ...document, lang: 'zh-CN' }))
      expect(squeezed(textOf(all(shown, 'p')[0]!))).toBe(squeezed(fullWidthPunctuation(cleanText(two))))
    }),
    { numRuns: 200 },
  )
}, 120_000)

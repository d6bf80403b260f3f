import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/documents/clean'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { type PdfBlock, toPdfDocument } from '@/lib/documents/pdf/blocks'
import { toPdfLine } from '@/lib/documents/pdf/runs'
import { sample } from './sample'

function documentOf(...blocks: Block[]): Document {
  const properties = { creator: '张三', createdAt: sample.made.at }
  return { title: '题', lang: 'zh-CN', layout: 'official', properties, blocks }
}

const runs = (value: string) => [{ pieces: [value], chinese: true }]

describe('what the compiler is given', () => {
  it('is the document as data: headings with their marks, marks of runs, no remarks', () => {
    const marginThreads = [{ start: 0, end: 1, resolved: false, comments: [] }]
    const sheet = toPdfDocument(
      documentOf(
        { kind: 'heading', level: 1, text: '做法', number: true, marginThreads },
        { kind: 'heading', level: 4, text: '小节', number: true },
        { ...paragraph(text('要点,', { bold: true }), { kind: 'break' }, text('甲')), marginThreads },
        { kind: 'quote', text: '原文\n第二行', source: '出处' },
        { kind: 'signature', unit: '市财政局', date: '今日' },
      ),
      20,
    )
    expect(sheet).toEqual({
      lang: 'zh-CN',
      title: runs('题'),
      blocks: [
        { kind: 'heading', level: 1, step: 1, runs: runs('一、做法') },
        { kind: 'heading', level: 4, step: 2, runs: runs('（1）小节') },
        {
          kind: 'paragraph',
          ragged: false,
          runs: [{ pieces: ['要点，'], bold: true, chinese: true }, { break: true }, ...runs('甲')],
        },
        {
          kind: 'quote',
          lines: [
            { runs: runs('原文'), ragged: false },
            { runs: runs('第二行'), ragged: false },
          ],
          source: runs('出处'),
        },
        { kind: 'signature', signed: [runs('市财政局')], date: runs('今日') },
      ],
    })
  })

  it('has no link but to the web and to mail', () => {
    const links = [
      'https://example.org/a b',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'mailto:a@example.org',
    ]
    const found = links.flatMap((href) => toPdfLine([text('见', { href })], true).runs)
    expect(found.map((run) => 'href' in run && run.href)).toEqual([
      'https://example.org/a%20b',
      false,
      false,
      'mailto:a@example.org',
    ])
  })

  it('has nothing of a list too deep for the page but its paragraphs', () => {
    const deep = (left: number): Block =>
      left === 0
        ? paragraph(text('底'))
        : { kind: 'list', ordered: true, items: [[paragraph(text(`${left}`)), deep(left - 1)]] }
    const depth = (pieces: PdfBlock[]): number =>
      Math.max(0, ...pieces.map((one) => (one.kind === 'list' ? 1 + depth(one.items.flat()) : 0)))
    const { blocks } = toPdfDocument(documentOf(deep(30)), 20)
    expect(depth(blocks)).toBe(5)
    expect(JSON.stringify(blocks)).toContain('底')
  })

  it('has every cell a table says it has, and no more', () => {
    const { blocks } = toPdfDocument(
      documentOf({ kind: 'table', header: ['甲', '乙'], rows: [['一'], ['一', '二', '三']] }),
      20,
    )
    expect(blocks[0]).toMatchObject({ rows: [{ length: 2 }, { length: 2 }] })
  })

  it('lets a long formula break behind its outer + and between brackets, and stays justified', () => {
    const line = toPdfLine([text('围绕“2+(3+6)+(4+5)”现代化，a+b，C++11，(3+6)(4+5)')], true)
    expect(line.runs.map((run) => 'pieces' in run && run.pieces)).toEqual([
      ['围绕“2+', '(3+6)+', '(4+5)”现代化，a+b，C++11，(3+6)', '(4+5)'],
    ])
    expect(line.ragged).toBe(false)
  })

  it('keeps every letter of a text, whatever pieces it comes in', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', '1', '/', '.', '—', '，', '“', '中', ' ', '😀', '\u0301'),
    })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 30 }), (value, longest) => {
        const found = toPdfLine([text(value)], false, longest).runs.flatMap((run) =>
          'pieces' in run ? run.pieces : [],
        )
        expect(found.join('')).toBe(cleanText(value))
        for (const piece of found.slice(1)) expect(piece).toMatch(/^\P{M}/u)
      }),
    )
  })
})

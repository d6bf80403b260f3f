import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBoilerplate, withoutRanges } from '@/lib/text/boilerplate'
import { sliceCodePoints } from '@/lib/text/code-points'
import { parseStructure } from '@/lib/text/structure'

const head = '湖南省财政厅 czt.hunan.gov.cn 时间:2024年02月20日 10:30 【字体:'

function hidden(
  text: string,
  known: string[] = ['湖南省财政厅'],
  referenced: { start: number; end: number }[] = [],
) {
  const { paragraphs } = parseStructure(text)
  return findBoilerplate({ text, paragraphs, known, referenced }).map(({ start, end }) =>
    sliceCodePoints(text, start, end),
  )
}

describe('what a web page printed around an article', () => {
  it('is a whole line where that says only what is known', () => {
    expect(hidden(`学习先进拓思路\n\n${head}\n\n近期,我参加了培训。`)).toEqual([head])
  })

  it('is the controls alone where the line says more', () => {
    expect(hidden(`题\n\n作者:张三 时间:2024-02-20 【字体:大 中 小】 【打印】\n\n正文。`)).toEqual([
      '【字体:大 中 小】',
      '【打印】',
    ])
  })

  it.each([
    ['a sentence', '题\n\n页面上有【字体:大 中 小】一栏。\n\n正文。'],
    ['a word of the trade', '3D打印产业发展调研\n\n来源:湖南省财政厅 2024年2月20日\n\n正文。'],
    ['a later paragraph', `题\n\n一段。\n\n二段。\n\n三段。\n\n${head}\n\n正文。`],
    ['all there is', head],
  ])('is not %s', (_, text) => {
    expect(hidden(text)).toEqual([])
  })

  it('is shown where somebody refers to it, however little', () => {
    const text = `题\n\n${head}\n\n正文。`
    const start = [...text.slice(0, text.indexOf('2024'))].length
    expect(hidden(text, ['湖南省财政厅'], [{ start, end: start + 4 }])).toEqual([])
    expect(hidden(text, ['湖南省财政厅'], [{ start: 0, end: 1 }])).toEqual([head])
  })

  const piece = fc.constantFrom('题', '𠀀', '\n\n', head, '【字体:大】', '浏览次数:12', '作者', '。', ' ')
  const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

  it('moves nothing else: what is shown and what is not is together the text, each character at its place', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(120), fc.nat(20))), (text, marks) => {
        const { paragraphs } = parseStructure(text)
        const referenced = marks.map(([start, length]) => ({ start, end: start + length }))
        const cut = findBoilerplate({ text, paragraphs, known: ['湖南省财政厅'], referenced })
        const whole = { start: 0, end: [...text].length }
        const shown = withoutRanges(whole, cut)
        const all = [...shown, ...cut].sort((one, other) => one.start - other.start)
        expect(all.map(({ start, end }) => sliceCodePoints(text, start, end)).join('')).toBe(text)
        for (const range of cut) {
          expect(paragraphs.some(({ start, end }) => start <= range.start && range.end <= end)).toBe(true)
          expect(referenced.some(({ start, end }) => start < range.end && end > range.start)).toBe(false)
        }
      }),
    )
  })
})

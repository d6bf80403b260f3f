import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength } from '@/lib/text/code-points'
import { describeRange, findQuote, findQuoteAsShown, verifyRange } from '@/lib/text/selector'
import { parseStructure } from '@/lib/text/structure'

const text = '标题𠮷\n\n上海之行收获很大。\n\u3000长沙要学上海。'
const { paragraphs } = parseStructure(text)

describe('a range is described', () => {
  test('by its paragraph, its words and what stands around them', () => {
    expect(describeRange(text, paragraphs, 5, 9)).toEqual({
      paragraphKey: 'p2',
      start: 5,
      end: 9,
      quote: '上海之行',
      prefix: '标题𠮷\n\n',
      suffix: '收获很大。\n\u3000长沙要学上海。',
    })
  })

  test('with at most 32 code points on each side', () => {
    const long = `${'𠮷'.repeat(50)}点${'字'.repeat(50)}`
    const range = describeRange(long, parseStructure(long).paragraphs, 50, 51)
    expect([range.prefix, range.suffix].map(codePointLength)).toEqual([32, 32])
  })

  test('over two paragraphs by the one where it starts, in a gap by the next', () => {
    expect(describeRange(text, paragraphs, 1, 8).paragraphKey).toBe('p1')
    expect(describeRange(text, paragraphs, 15, 19).paragraphKey).toBe('p3')
    expect(describeRange(text, paragraphs, 15, 16).paragraphKey).toBe('p2')
  })

  test.each([
    [-1, 3],
    [3, 3],
    [4, 2],
    [0, 999],
    [0.5, 2],
  ])('but not from %d to %d', (start, end) => {
    expect(() => describeRange(text, paragraphs, start, end)).toThrow(RangeError)
  })
})

describe('a range is verified', () => {
  test.each([
    [true, { start: 5, end: 7, quote: '上海' }],
    [true, { start: 5, end: 7, quote: '上海', prefix: '\n\n', suffix: '之行' }],
    [false, { start: 5, end: 7, quote: '长沙' }],
    [false, { start: 6, end: 8, quote: '上海' }],
    [false, { start: 5, end: 7, quote: '上海', prefix: '去' }],
    [false, { start: 5, end: 7, quote: '上海', suffix: '。' }],
    [false, { start: 5, end: 5, quote: '' }],
    [false, { start: -2, end: 2, quote: '标题' }],
    [false, { start: 0, end: 999, quote: text }],
    [false, { start: Number.NaN, end: 2, quote: '标题' }],
  ])('%s for %j', (agrees, selector) => {
    expect(verifyRange(text, selector)).toBe(agrees)
  })
})

describe('a quote is found', () => {
  test('everywhere, or where its context stands', () => {
    expect(findQuote(text, '上海')).toEqual([5, 20])
    expect(findQuote(text, '上海', '学')).toEqual([20])
    expect(findQuote(text, '上海', '', '之')).toEqual([5])
    expect(findQuote(text, '北京')).toEqual([])
    expect(findQuote(text, '')).toEqual([])
    expect(findQuote('学学学', '学学')).toEqual([0, 1])
  })

  test('where describing it said, and verifying agrees', () => {
    const unit = fc.constantFrom('学', '习', '𠮷', '。', '\n', ' ')
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 80 }),
        fc.nat(79),
        fc.nat(79),
        (words, from, to) => {
          const body = `题${words}`
          const length = codePointLength(body)
          const start = Math.min(from, to, length - 1)
          const end = Math.min(Math.max(from, to) + 1, length)
          const described = describeRange(body, parseStructure(body).paragraphs, start, end)
          expect(verifyRange(body, described)).toBe(true)
          expect(findQuote(body, described.quote, described.prefix, described.suffix)).toContain(start)
        },
      ),
    )
  })
})

describe('findQuoteAsShown', () => {
  const text = '上海是开放的,上海是创新的,长沙也是。'

  test('finds words copied from the screen, where the marks are full-width', () => {
    expect(findQuoteAsShown(text, '开放的\uFF0C上海是创新的')).toEqual([3])
  })

  test('prefers what is written exactly so', () => {
    expect(findQuoteAsShown('甲\uFF0C乙;甲,乙', '甲,乙')).toEqual([4])
    expect(findQuoteAsShown('甲\uFF0C乙;甲,乙', '甲;乙')).toEqual([])
  })
})

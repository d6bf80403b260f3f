import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { splitByRanges } from '@/lib/text/segments'

describe('a paragraph is cut', () => {
  test('not at all without ranges', () => {
    expect(splitByRanges({ start: 0, end: 2 }, [], '甲乙丙')).toEqual([
      { text: '甲乙', start: 0, end: 2, ids: [] },
    ])
    expect(splitByRanges({ start: 1, end: 1 }, [], '甲')).toEqual([])
  })

  test('at every boundary of nested and overlapping ranges, outermost first', () => {
    const ranges = [
      { id: 'inner', start: 2, end: 3 },
      { id: 'outer', start: 1, end: 4 },
      { id: 'over', start: 3, end: 9 },
      { id: 'elsewhere', start: 6, end: 8 },
      { id: 'empty', start: 2, end: 2 },
    ]
    const segments = splitByRanges({ start: 0, end: 6 }, ranges, '甲乙𠮷丁戊己庚辛壬')
    expect(segments.map(({ text, ids }) => [text, ids.join(' ')])).toEqual([
      ['甲', ''],
      ['乙', 'outer'],
      ['𠮷', 'outer inner'],
      ['丁', 'outer over'],
      ['戊己', 'over'],
    ])
  })

  test('into segments that make it up again, each with exactly the ranges over it', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([one, other]) => ({
      start: Math.min(one, other),
      end: Math.max(one, other),
    }))
    const unit = fc.constantFrom('字', '𠮷')
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 40, maxLength: 40 }),
        range,
        fc.array(range),
        (text, paragraph, list) => {
          const ranges = list.map((one, at) => ({ ...one, id: `${at}` }))
          const segments = splitByRanges(paragraph, ranges, text)
          expect(segments.map((segment) => segment.text).join('')).toBe(
            sliceCodePoints(text, paragraph.start, paragraph.end),
          )
          for (const { start, end, ids, text: words } of segments) {
            expect(codePointLength(words)).toBe(end - start)
            const over = ranges.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id)
            expect([...ids].sort()).toEqual(over.sort())
          }
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, indexCodePoints, sliceCodePoints } from '@/lib/text/code-points'

const anyText = fc.string({ unit: fc.constantFrom('长', '沙', 'a', '\n', '𠮷', '😀', '。') })

const toUtf16 = (text: string, at: number) => indexCodePoints(text).toUtf16(at)
const toCodePoint = (text: string, at: number) => indexCodePoints(text).toCodePoint(at)

describe('code points', () => {
  test('count a character outside the basic plane once', () => {
    expect(codePointLength('a𠮷字')).toBe(3)
    expect(toUtf16('a𠮷字', 2)).toBe(3)
    expect(toCodePoint('a𠮷字', 3)).toBe(2)
    expect(sliceCodePoints('a𠮷字', 1, 2)).toBe('𠮷')
    expect(sliceCodePoints('a𠮷字', 1)).toBe('𠮷字')
  })

  test('the middle of a surrogate pair rounds down', () => {
    expect(toCodePoint('𠮷𠮷', 1)).toBe(0)
    expect(toCodePoint('𠮷𠮷', 3)).toBe(1)
  })

  test('a position outside the text is a RangeError, a slice is cut to the text', () => {
    expect(() => toUtf16('字', 2)).toThrow(RangeError)
    expect(() => toUtf16('字', 0.5)).toThrow(RangeError)
    expect(() => toCodePoint('字', -1)).toThrow(RangeError)
    expect(sliceCodePoints('字', -3, 9)).toBe('字')
    expect(sliceCodePoints('字', 5, 2)).toBe('')
  })

  test('a lone surrogate counts as one', () => {
    expect(codePointLength('a\uD800b')).toBe(3)
    expect(toUtf16('a\uD800b', 2)).toBe(2)
  })

  test('every position goes to UTF-16 and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = indexCodePoints(text)
        const characters = [...text]
        expect(index.length).toBe(characters.length)
        expect(codePointLength(text)).toBe(characters.length)
        for (let at = 0; at <= characters.length; at++) {
          expect(index.toUtf16(at)).toBe(characters.slice(0, at).join('').length)
          expect(index.toCodePoint(index.toUtf16(at))).toBe(at)
        }
      }),
    )
  })

  test('slices are those of the list of characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, start, end) => {
        expect(sliceCodePoints(text, start, Math.max(start, end))).toBe(
          [...text].slice(start, Math.max(start, end)).join(''),
        )
      }),
    )
  })
})

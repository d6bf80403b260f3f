import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => sliceCodePoints(text, start, end))

describe('sentences', () => {
  test.each([
    ['end at full stops', '他山之石。可以攻玉!如何?', ['他山之石。', '可以攻玉!', '如何?']],
    ['keep closing quotes and brackets', '他说“好。”我走(真的。)了', ['他说“好。”', '我走(真的。)', '了']],
    ['keep runs of ends together', '什么?!……好', ['什么?!……', '好']],
    ['end at lines', '一、赋能\n\n 正文。', ['一、赋能', '正文。']],
    [
      'tell an opening straight quote from a closing one',
      '他说"好。"我说。"行"',
      ['他说"好。"', '我说。', '"行"'],
    ],
    ['leave addresses whole', '见 http://a.cn/?q=1&b=2。完', ['见 http://a.cn/?q=1&b=2。', '完']],
    ['leave decimals whole', '1.5公里G60云廊。', ['1.5公里G60云廊。']],
    ['end at full-width marks', '何为\uFF1F好\uFF01走', ['何为\uFF1F', '好\uFF01', '走']],
    ['are none in a blank', ' \n', []],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  test('are found in a part of a text, in its own positions', () => {
    expect(splitSentences('𠮷。甲乙。丙', 2, 5)).toEqual([{ start: 2, end: 5 }])
  })

  test('hold everything but blanks, once and in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', '𠮷', '。', '?', '!', '”', '"', ' ', '\n', 'a') }),
        (text) => {
          expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          let last = 0
          for (const { start, end } of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(codePointLength(text))
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

describe('fullWidthPunctuation', () => {
  it.each([
    ['近期,我有幸参加了培训班。', '近期，我有幸参加了培训班。'],
    ['如何实现更高质量发展?带着这个问题', '如何实现更高质量发展？带着这个问题'],
    ['时间:2024年02月20日 10:30', '时间：2024年02月20日 10:30'],
    ['“不要有任何天花板”,“今天的基础研究”', '“不要有任何天花板”，“今天的基础研究”'],
    ['实施“三个舍得”(舍得腾出土地;舍得投入)', '实施“三个舍得”（舍得腾出土地；舍得投入）'],
    ['(一)总体要求', '（一）总体要求'],
    ['(1)推进转型', '（1）推进转型'],
    ['到G60,并上升为国家战略', '到G60，并上升为国家战略'],
    ['上海(2024)', '上海（2024）'],
    ['需要结合实际"落地见效".', '需要结合实际“落地见效”。'],
    ['他说"hello"就走了', '他说“hello”就走了'],
    ['"三个舍得","两个一样"', '“三个舍得”，“两个一样”'],
    ['“甲说"乙"如何”', '“甲说‘乙’如何”'],
    ['推进数字化转型.下一步继续', '推进数字化转型。下一步继续'],
    ['(见附件).', '（见附件）。'],
    ['工作完成. \n后续', '工作完成。 \n后续'],
  ])('widens beside Chinese: %s', (stored, shown) => {
    expect(fullWidthPunctuation(stored)).toBe(shown)
  })

  it.each([
    '2+(3+6)+(4+5)',
    '“2+(3+6)+(4+5)”现代化产业体系',
    '1.5公里、1,000家、比分3:2',
    'f(x) is a function, and so on: yes!',
    '见https://example.org/a?b=1,2(3)末尾',
    '信箱zhang.san@example.org',
    'Shanghai (上海) is a city',
    ':-) ;',
    '一. 总体要求',
    '卡尔.马克思',
    '中国.cn与报告.docx',
    '增长1.5倍',
    '等等...',
    '24"显示器',
    '只有一个"引号',
    'the "best" one. Then',
  ])('leaves numbers, formulas, Latin text and addresses: %s', (stored) => {
    expect(fullWidthPunctuation(stored)).toBe(stored)
  })

  const piece = fc.constantFrom(...'中文“”，（,:;!?()1a+ .\n"\'', '2+(3+6)', 'https://a.cn/?q=1')
  const mixed = fc.oneof(
    fc.array(piece).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )

  it('keeps the length and changes nothing the second time', () => {
    fc.assert(
      fc.property(mixed, (stored) => {
        const shown = fullWidthPunctuation(stored)
        expect(shown).toHaveLength(stored.length)
        expect(fullWidthPunctuation(shown)).toBe(shown)
      }),
      { numRuns: 500 },
    )
  })
})

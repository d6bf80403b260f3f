import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthInEms } from '@/lib/documents/glyph-widths'
import { plainTitle, titleInlines, titleLines } from '@/lib/documents/title-lines'

const width = 20
const long = [
  '长沙市财政局关于赴上海参加高质量发展能力提升培训班学习情况的报告',
  '学习上海经验加快建设全球研发中心城市推动先进制造业高质量发展能力提升培训班学习小结',
  '关于贯彻落实《中共中央关于进一步全面深化改革、推进中国式现代化的决定》情况的报告',
  '围绕“2+(3+6)+(4+5)”现代化产业体系推动传统产业转型升级的学习小结',
  '2024年长沙市财政局经济建设处赴上海学习考察情况报告',
]

/** The shape that the widths of lines make; `false` where it is none of the wanted. */
function shapeOf(lines: string[]): 'trapezoid' | 'rhombus' | false {
  const widths = lines.map(widthInEms)
  const up = widths.slice(1).map((one, at) => one - widths[at]!)
  if (up.every((change) => Math.abs(change) < 0.6)) return false
  const turn = up.findIndex((change) => change < 0)
  if (turn < 0 || up.slice(turn).every((change) => change <= 0)) return turn > 0 ? 'rhombus' : 'trapezoid'
  return false
}

describe('the lines of a title', () => {
  it('are one where it fits', () => {
    expect(titleLines('赴上海学习考察小结', width)).toEqual(['赴上海学习考察小结'])
    expect(titleLines('字'.repeat(20), width)).toHaveLength(1)
  })

  it.each(long)('are few, between words, as a trapezoid or a rhombus: %s', (title) => {
    const lines = titleLines(title, width)
    const fewest = Math.ceil(widthInEms(title) / width)
    // No word of this one ends at its middle.
    expect(lines.length).toBe(title.startsWith('关于贯彻落实') ? fewest + 1 : fewest)
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
    expect(shapeOf(lines)).not.toBe(false)
    for (const line of lines) {
      expect(widthInEms(line)).toBeLessThanOrEqual(width)
      expect(widthInEms(line)).toBeGreaterThan(2)
      expect(line).not.toMatch(/^[、。，：；！？”’）》]|[“‘（《]$/)
    }
  })

  it('tear no word, number, formula, book title or quotation apart', () => {
    const all = long.map((title) => titleLines(title, width).join('/'))
    for (const word of [
      '高质量',
      '提升',
      '培训班',
      '建设',
      '全球',
      '2024年',
      '“2+(3+6)+(4+5)”',
      '制造业',
      '报告',
    ])
      for (const [at, title] of long.entries()) if (title.includes(word)) expect(all[at]).toContain(word)
    expect(titleLines('关于印发全市财政系统学习贯彻《研发中心城市行动计划》的通知', width)).toSatisfy(
      (lines: string[]) => lines.some((line) => line.includes('《研发中心城市行动计划》')),
    )
  })

  it('break at a blank and before the dashes of a second title', () => {
    expect(titleLines('学习先进拓思路 解放思想促发展——赴上海学习小结', width)).toEqual([
      '学习先进拓思路 解放思想促发展',
      '——赴上海学习小结',
    ])
    expect(titleLines('学习先进拓思路——赴上海学习小结', width)).toHaveLength(1)
    const three = titleLines('学习先进拓思路——赴上海学习考察高质量发展能力提升培训班小结', width)
    expect(three[0]).toBe('学习先进拓思路')
    expect(three).toHaveLength(3)
  })

  it.each([
    '学习先进拓思路|解放思想促发展',
    '学习先进拓思路｜ 解放思想促发展',
    '学习先进拓思路\n解放思想促发展|',
  ])('break where the writer said so: %s', (title) => {
    expect(titleLines(title, width)).toEqual(['学习先进拓思路', '解放思想促发展'])
    expect(plainTitle(title)).toBe('学习先进拓思路解放思想促发展')
  })

  it('leave Latin to the page, and keep a blank where Latin lines are joined', () => {
    const title = 'What a city on the Yangtze takes home from a study tour to Shanghai'
    expect(titleLines(title, width)).toEqual([title])
    expect(plainTitle('Study tour|Summary')).toBe('Study tour Summary')
    expect(titleLines('', width)).toEqual([''])
    expect(plainTitle('|')).toBe('')
  })

  it('count full-width marks where these are shown', () => {
    const title = `${'字'.repeat(10)}(${'文'.repeat(7)})`
    expect(titleInlines(title, width, true)).toHaveLength(1)
    expect(titleInlines(`${title}章`, width, true).length).toBeLessThanOrEqual(3)
  })

  it('lose no letter of any title, and end', () => {
    const piece = fc.constantFrom(
      '学习',
      '的',
      '，',
      '《',
      '》',
      '“',
      '”',
      ' ',
      'GDP',
      '2024',
      '年',
      '—',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const title = pieces.join('')
        const lines = titleLines(title, width)
        const squeezed = (value: string) => value.replace(/\s/g, '')
        expect(squeezed(lines.join(''))).toBe(squeezed(title))
        expect(squeezed(plainTitle(title))).toBe(squeezed(title))
      }),
      { numRuns: 200 },
    )
  })
})

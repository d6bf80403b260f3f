import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, paragraph, text } from '@/lib/documents/model'
import { writeDocx } from '@/lib/documents/word'
import { measureHeight } from '@/lib/documents/word/block-heights'
import { toGlyphs } from '@/lib/documents/word/glyph-widths'
import { countLines } from '@/lib/documents/word/line-count'
import { fitToPage } from '@/lib/documents/word/page-fit'
import { sample } from './sample'
import { partsOf } from './unzip'

function briefOf(...paragraphs: string[]): Document {
  return {
    title: '一页要情',
    lang: 'zh-CN',
    layout: 'brief',
    byline: '市财政局',
    properties: { creator: '张三', createdAt: sample.made.at },
    blocks: paragraphs.map((one) => paragraph(text(one))),
  }
}

const linesOf = (value: string, width: number, firstLine = 0) =>
  countLines(toGlyphs(value), { width, firstLine })

describe('lines of a paragraph', () => {
  it.each([
    ['', 28, 0, 1],
    ['字'.repeat(28), 28, 0, 1],
    ['字'.repeat(29), 28, 0, 2],
    ['字'.repeat(26), 28, 2, 1],
    ['字'.repeat(27), 28, 2, 2],
    ['字'.repeat(26 + 28), 28, 2, 2],
  ])('counts %s in %d ems', (value, width, firstLine, lines) => {
    expect(linesOf(value, width, firstLine)).toBe(lines)
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    // The last two of eight go down together, so that six and six characters stand in lines of seven.
    expect(linesOf('一二三四五六七，二三四五六七', 7)).toBe(3)
    expect(linesOf('一二三四五六七一二三四五六七', 7)).toBe(2)
    expect(linesOf('一二三四五六（一二三四五六七', 7)).toBe(3)
  })

  it('keeps a Latin word whole, but one longer than a line is broken', () => {
    expect(linesOf('一二三四five六', 6)).toBe(2)
    expect(linesOf('一二三ab“四五六七”', 6)).toBe(3)
    expect(linesOf('a'.repeat(100), 6)).toBeGreaterThanOrEqual(Math.ceil(64 / 6))
  })

  it('lets blanks stand beyond the edge', () => {
    expect(linesOf(`${'字'.repeat(7)}${' '.repeat(20)}`, 7)).toBe(1)
  })

  it('takes any text in lines enough for its letters, and no fewer in narrower ones', () => {
    const texts = fc.string({ unit: fc.constantFrom('字', '，', '“', ' ', 'a', '7', '（', '—') })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 40 }), (value, width) => {
        const letters = toGlyphs(value)
        const lines = countLines(letters, { width, firstLine: 2 })
        const seen = letters.filter(({ char }) => char !== ' ').reduce((sum, one) => sum + one.width, 0)
        expect(lines * width).toBeGreaterThanOrEqual(seen)
        expect(lines).toBeLessThanOrEqual(letters.length + 1)
      }),
    )
  })
})

describe('a brief', () => {
  it('is 3号 on the official lines while there is room', () => {
    expect(fitToPage(briefOf('字'.repeat(100)))).toMatchObject({ size: 32, line: 579, title: 44, fits: true })
  })

  it('counts 22 lines to a page, less the title, the byline, the blank line and half a line', () => {
    const lines = (count: number) => briefOf('字'.repeat(26 + 28 * (count - 1)))
    expect(fitToPage(lines(18)).size).toBe(32)
    expect(fitToPage(lines(19)).size).toBeLessThan(32)
  })

  it('says by how much it is too long for the smallest type', () => {
    const [long, longer] = [fitToPage(briefOf('字'.repeat(2000))), fitToPage(briefOf('字'.repeat(2420)))]
    expect(long).toMatchObject({ size: 21, line: 315, title: 36, fits: false })
    // 10.5 pt sets 43 characters a line, counted as 42.
    expect(longer.overflow - long.overflow).toBe(10)
  })

  it('is never set larger for more text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 300 }),
        (lengths, more) => {
          const paragraphs = lengths.map((length) => '这里,字'.repeat(length))
          const [before, after] = [
            fitToPage(briefOf(...paragraphs)),
            fitToPage(briefOf(...paragraphs, '字'.repeat(more))),
          ]
          expect(after.size).toBeLessThanOrEqual(before.size)
          if (!before.fits) expect(after.overflow).toBeGreaterThan(before.overflow)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('leaves half a line of the page, and no more where its lines could stand further apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1500 }), (length) => {
        const document = briefOf('字'.repeat(length))
        const { size, line, fits } = fitToPage(document)
        if (!fits) return
        const free = 12_756 - measureHeight(document, fitToPage(document))
        expect(free).toBeGreaterThanOrEqual(line / 2)
        if (line < Math.floor((size * 579) / 32)) expect(free).toBeLessThan(line)
      }),
    )
  })

  it('stands in Word as counted: type, lines, indent and title', async () => {
    const document = briefOf(...Array.from({ length: 9 }, () => '字'.repeat(90)))
    const { size, line, title, character } = fitToPage(document)
    expect(size).toBeLessThan(32)
    const styles = partsOf(await writeDocx(document)).get('word/styles.xml')!
    const styleOf = (id: string) => styles.match(new RegExp(`w:styleId="${id}".*?</w:style>`))![0]
    expect(styleOf('GwBody')).toContain(`<w:sz w:val="${size}"/>`)
    expect(styleOf('GwBody')).toContain(`w:line="${line}"`)
    expect(styleOf('GwBody')).toContain(`w:firstLine="${2 * character}"`)
    expect(styleOf('Title')).toContain(`<w:sz w:val="${title}"/>`)
  })
})

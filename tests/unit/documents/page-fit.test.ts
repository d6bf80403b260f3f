import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, paragraph, text } from '@/lib/documents/model'
import { fitToPage, writePdf } from '@/lib/documents/pdf'
import { writeDocx } from '@/lib/documents/word'
import { fontFolder } from './fonts'
import { sample } from './sample'
import { partsOf } from './unzip'

const options = { fonts: [await fontFolder()] }

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

function fitOf(document: Document) {
  const { brief, fits } = fitToPage(document, options)
  return { ...brief.type!, fits }
}

/** So many lines of 28 characters in 3号, or of 42 in 五号; the last is not full. */
const lines = (count: number, characters = 28) => briefOf('字'.repeat(characters * count - 4))

describe('a brief', () => {
  it('is 3号 on the official lines while there is room', () => {
    const { size, pitch, fits } = fitOf(briefOf('字'.repeat(100)))
    expect([size, Math.floor(pitch * 20), fits]).toEqual([16, 579, true])
  })

  it('counts 22 lines to a page, less the title, the byline, the blank line and half a line', () => {
    expect(fitOf(lines(17)).pitch).toBeGreaterThan(28)
    expect(fitOf(lines(18)).pitch).toBeLessThan(28)
  })

  it('says that it is too long for the smallest type', () => {
    expect(fitOf(briefOf('字'.repeat(2000)))).toEqual({ size: 10.5, pitch: 15, fits: false })
  })

  it('leaves room that its pages in PDF need not', () => {
    const counts = Array.from({ length: 6 }, (_, at) => lines(36 + at, 42))
    const inWord = counts.filter((one) => fitOf(one).fits).length
    expect(inWord).toBeGreaterThan(0)
    expect(counts.filter((one) => writePdf(one, options).pages === 1)).toHaveLength(inWord + 1)
  })

  it('counts the source of a quote as a line of its own', () => {
    const quotes = (source?: string): Document => ({
      ...briefOf(),
      blocks: Array.from({ length: 9 }, () => ({ kind: 'quote', text: '字', ...(source ? { source } : {}) })),
    })
    expect(fitOf(quotes()).pitch).toBeGreaterThan(28)
    expect(fitOf(quotes('来源')).pitch).toBeLessThan(28)
  })

  it('is never set larger for more text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 300 }),
        (lengths, more) => {
          const paragraphs = lengths.map((length) => '这里,字'.repeat(length))
          const [before, after] = [
            fitOf(briefOf(...paragraphs)),
            fitOf(briefOf(...paragraphs, '字'.repeat(more))),
          ]
          expect(after.pitch).toBeLessThanOrEqual(before.pitch)
          if (!before.fits) expect(after.fits).toBe(false)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('stands in Word as it was set: type, lines, indent and title', async () => {
    const { brief } = fitToPage(briefOf(...Array.from({ length: 9 }, () => '字'.repeat(90))), options)
    const { size, pitch } = brief.type!
    expect(size).toBeLessThan(16)
    const styles = partsOf(await writeDocx(brief)).get('word/styles.xml')!
    const styleOf = (id: string) => styles.match(new RegExp(`w:styleId="${id}".*?</w:style>`))![0]
    expect(styleOf('GwBody')).toContain(`<w:sz w:val="${2 * size}"/>`)
    expect(styleOf('GwBody')).toContain(`w:line="${20 * pitch}"`)
    expect(styleOf('GwBody')).toContain(`w:firstLine="${2 * (20 * size - 5)}"`)
    expect(styleOf('Title')).toContain(`<w:sz w:val="${Math.round(2.75 * size)}"/>`)
  })
})

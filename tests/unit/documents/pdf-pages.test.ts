import { DOMParser, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { type Document, paragraph, text } from '@/lib/documents/model'
import { writePdf, writeSvgPages } from '@/lib/documents/pdf'
import { composeSummary } from '@/lib/documents/summary'
import { zhDocuments } from '@/lib/i18n/documents'
import { fontFolder } from './fonts'
import { sample } from './sample'

const options = { fonts: [await fontFolder()] }
const summary = composeSummary(sample, zhDocuments)

function elementsOf(svg: string): Element[] {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  return [...parser.parseFromString(svg, 'image/svg+xml').getElementsByTagName('*')]
}

describe('the pages as pictures', () => {
  const pages = writeSvgPages(summary, options)

  it('are as many as in the PDF, A4 each', () => {
    expect(pages).toHaveLength(writePdf(summary, options).pages)
    for (const page of pages) expect(elementsOf(page)[0]!.getAttribute('viewBox')).toBe('0 0 595.28 841.89')
  })

  it('are drawings that need nothing else: each letter is there once, none too many', () => {
    for (const page of pages) {
      const elements = elementsOf(page)
      const names = new Set(elements.map(({ tagName }) => tagName))
      expect([...names].sort()).toEqual(['defs', 'g', 'path', 'rect', 'svg', 'use'])
      const defined = elements.flatMap((element) => element.getAttribute('id') ?? [])
      const used = new Set(elements.flatMap((element) => element.getAttribute('href')?.slice(1) ?? []))
      expect(defined.length).toBeGreaterThan(50)
      expect(defined.sort()).toEqual([...used].sort())
      expect(page.length).toBeLessThan(400_000)
    }
  })

  it('show each what stands on it', () => {
    const letters = pages.map((page) => elementsOf(page).filter(({ tagName }) => tagName === 'use').length)
    const shown = packedLength(summary.title) + packedLength(sample.intro)
    expect(letters[0]).toBeGreaterThan(shown)
    expect(new Set(pages).size).toBe(pages.length)
  })

  it('carry none of the words as markup', () => {
    const hostile =
      '</h5:div></foreignObject></g><script>alert(1)</script><g class="typst-page" href="#x"> <a onclick="x()">]]><!--'
    const document: Document = {
      ...summary,
      title: hostile,
      blocks: [paragraph(text(hostile, { href: 'https://example.org/' }))],
    }
    const drawn = writeSvgPages(document, options)
    expect(drawn).toHaveLength(1)
    const names = new Set(elementsOf(drawn[0]!).map(({ tagName }) => tagName))
    expect([...names].sort()).toEqual(['defs', 'g', 'path', 'rect', 'svg', 'use'])
    expect(drawn[0]).not.toMatch(/alert|onclick|script/)
  })
})

function packedLength(value: string): number {
  return value.replace(/[\s*]/g, '').length
}

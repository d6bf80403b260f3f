import { describe, expect, it } from 'vitest'
import { webAddresses } from '@/lib/addresses'
import { writeJsonLd } from '@/lib/documents/annotation-collection'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import { formats, textsOf } from './formats'
import { richSample } from './rich-sample'
import { leavesOf, marked, rewritten } from './string-leaves'

/** Formats differ in punctuation, blanks and widths, never in letters and digits. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const leaves = leavesOf(richSample)
const { content, marks } = marked(richSample)

it('looks for everything that a summary says', () => {
  expect([...new Set(leaves.map(({ path }) => path))].sort()).toMatchInlineSnapshot(`
    [
      "author.department",
      "author.name",
      "closing",
      "dateLabel",
      "intro",
      "made.atLabel",
      "made.by",
      "outline.body",
      "outline.point.annotations.atLabel",
      "outline.point.annotations.author",
      "outline.point.annotations.body",
      "outline.point.annotations.kindLabel",
      "outline.point.annotations.quote",
      "outline.point.annotations.tags",
      "outline.point.annotations.threads.comments.atLabel",
      "outline.point.annotations.threads.comments.author",
      "outline.point.annotations.threads.comments.body",
      "outline.point.annotations.threads.resolvedLabel",
      "outline.point.code",
      "outline.point.conclusions.atLabel",
      "outline.point.conclusions.author",
      "outline.point.conclusions.body",
      "outline.point.evidence.quote",
      "outline.point.evidence.source.publishedAtLabel",
      "outline.point.evidence.source.reportTitle",
      "outline.point.evidence.source.sectionHeading",
      "outline.point.evidence.source.sourceName",
      "outline.point.figures.date",
      "outline.point.figures.label",
      "outline.point.figures.quote",
      "outline.point.figures.territory",
      "outline.point.figures.unit",
      "outline.point.figures.value",
      "outline.point.kindLabel",
      "outline.point.links.code",
      "outline.point.links.reason",
      "outline.point.links.title",
      "outline.point.statement",
      "outline.point.terms.meaning",
      "outline.point.terms.name",
      "outline.point.themeLabel",
      "outline.point.threads.comments.atLabel",
      "outline.point.threads.comments.author",
      "outline.point.threads.comments.body",
      "outline.point.threads.resolvedLabel",
      "outline.point.title",
      "outline.text",
      "particulars.signatory",
      "particulars.unit",
      "sources.publishedAtLabel",
      "sources.reportTitle",
      "sources.sha256",
      "sources.sourceName",
      "sources.sourceUrl",
      "title",
    ]
  `)
})

describe.each(formats)('$name', async ({ name, holds, read }) => {
  const held = ({ path }: { path: string }) => !holds || holds.test(path)
  const plain = letters(await read(richSample))
  const file = letters(await read(content))

  it('says all that the summary says', () => {
    const texts = leaves
      .filter(held)
      .flatMap(({ text, markdown }) => (markdown ? textsOf(text) : [text]))
      .map(letters)
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.filter((text) => !plain.includes(text))).toEqual([])
  })

  it('has each text from its own place, and what it does not hold nowhere', () => {
    const found = marks.filter(({ mark }) => file.includes(mark)).map(({ mark, path }) => `${mark} ${path}`)
    // In a sheet moments are dates, not the words for them.
    const asked = marks
      .filter(held)
      .filter(({ path }) => name !== 'xlsx' || !/\.atLabel$/.test(path) || path === 'made.atLabel')
    expect(found).toEqual(asked.map(({ mark, path }) => `${mark} ${path}`))
  })

  it('keeps the order of points, evidence, figures and comments', () => {
    for (const kind of [
      /\.statement$/,
      /\.evidence\.quote$/,
      /\.figures\.label$/,
      /\.threads\.comments\.body$/,
      /\.annotations\.quote$/,
    ]) {
      const places = marks
        .filter((mark) => held(mark) && kind.test(mark.path))
        .map(({ mark }) => file.indexOf(mark))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})

describe('marks of writing direction, which show words in another order than they stand in', () => {
  const marks = '\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'
  const directed = rewritten(richSample, ({ text }) => {
    const half = Math.floor(text.length / 2)
    return `${text.slice(0, half)}${marks}${text.slice(half)}`
  })
  const anyMark = new RegExp(`[${marks}]`)

  it.each(formats.filter(({ name }) => !name.startsWith('json')))('are not in $name', async ({ read }) => {
    const [file, plain] = [await read(directed), await read(richSample)]
    expect(file).not.toMatch(anyMark)
    expect(letters(file).length).toBeGreaterThan(letters(plain).length / 2)
  })

  it('are escaped in JSON, where positions count them', () => {
    const file = writeSummaryJson(directed)
    expect(file).not.toMatch(anyMark)
    expect(JSON.parse(file).title).toBe(directed.title)
  })

  it('are escaped in JSON-LD', () => {
    const list = {
      addresses: webAddresses('https://t.example'),
      address: new URL('https://t.example/n'),
      label: `批${marks}注`,
    }
    const file = writeJsonLd([], list)
    expect(file).not.toMatch(anyMark)
    expect(JSON.parse(file).label).toBe(list.label)
  })
})

import { mayHaveContents } from '@/lib/documents/contents'
import type { Document } from '@/lib/documents/model'
import {
  type TypesetPages,
  TypesettingError,
  type TypesettingOptions,
  typeset,
} from '@/lib/documents/pdf/typesetting'

/** `missing`: characters that no font has, or that the standard forbids, shown as □. `pages`: the number of pages. */
type PdfFile = { pdf: Uint8Array; missing: string[]; pages: number }

/**
 * Sets the document as tagged PDF by GB/T 9704-2012: PDF/UA-1 where it passes the check, else PDF 1.7; for the archive
 * PDF/A-2a, or throws a TypesettingError. The same input gives the same bytes. Synchronous.
 */
export function writePdf(
  document: Document,
  options: TypesettingOptions,
  standard: PdfStandard = 'ua-1',
): PdfFile {
  let missing: string[] = []
  for (let left = rounds; ; left -= 1) {
    // An archive that takes PDF/A takes no other.
    const lastStandard = standard === 'a-2a' ? standard : null
    const written = typeset(
      document,
      options,
      (pages) => tryExport(pages, document, left > 0 ? standard : lastStandard),
      { without: missing },
    )
    if ('pdf' in written) return { ...written, missing: missing.sort() }
    if (left === 0) throw new TypesettingError(written.refused)
    const more = missingIn(written.refused).filter((text) => !missing.includes(text))
    if (more.length === 0) left = 1
    missing = [...missing, ...more]
  }
}

/**
 * The pages of the PDF as SVG files of outlines, without text or links. Synchronous. Throws a
 * TypesettingError.
 */
export function writeSvgPages(document: Document, options: TypesettingOptions): string[] {
  return typeset(document, options, ({ compiler, set }) => splitPages(compiler.svg(set)))
}

/**
 * A brief in the largest type in which Word shows it on one page, and whether it then stands on one. Synchronous.
 * Throws a TypesettingError.
 */
export function fitToPage(brief: Document, options: TypesettingOptions): { brief: Document; fits: boolean } {
  return typeset(
    brief,
    options,
    ({ set, look: { size, pitch } }) => ({
      brief: { ...brief, type: { size, pitch } },
      fits: set.numOfPages === 1,
    }),
    { forWord: true },
  )
}

/**
 * A paper that is long enough for a table of contents with the pages of its headings as Word has them; any other
 * document as it is, mostly without typesetting it, and one that cannot be typeset. Synchronous.
 */
export function withContentsPages(document: Document, options: TypesettingOptions): Document {
  const { contents } = document
  if (!contents || !mayHaveContents(document)) return document
  const pages = findContentsPages(document, options)
  return pages ? { ...document, contents: { ...contents, pages } } : document
}

/** The page of each heading in the contents; null where there are none, or the compiler fails. */
function findContentsPages(document: Document, options: TypesettingOptions): number[] | null {
  const query = { selector: '<contents-pages>', field: 'value' }
  try {
    const found: (number[] | null)[] = typeset(
      document,
      options,
      ({ compiler, set }) => compiler.query(set, query),
      { forWord: true },
    )
    return found[0] ?? null
  } catch (error) {
    // The paper itself is worth more than its contents.
    if (error instanceof TypesettingError) return null
    throw error
  }
}

/** PDF/UA-1 (ISO 14289-1), for all readers; PDF/A-2a (ISO 19005-2), for the archive. A file has one of them. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** The most retries: a □ in place of a letter can leave an accent that is missing, too. */
const rounds = 3

function tryExport(
  pages: TypesetPages,
  document: Document,
  standard: PdfStandard | null,
): Omit<PdfFile, 'missing'> | { refused: string } {
  try {
    return { pdf: exportPdf(pages, document, standard), pages: pages.set.numOfPages }
  } catch (error) {
    if (!standard) throw new TypesettingError(String(error))
    return { refused: String(error) }
  }
}

function exportPdf(
  { compiler, set }: TypesetPages,
  { properties }: Document,
  pdfStandard: PdfStandard | null,
): Uint8Array {
  const creationTimestamp = Math.floor(properties.createdAt.getTime() / 1000)
  return new Uint8Array(compiler.pdf(set, { creationTimestamp, ...(pdfStandard ? { pdfStandard } : {}) }))
}

/** The non-ASCII characters that the compiler reports as not displayable, or as private ones, which PDF/A forbids. */
function missingIn(refused: string): string[] {
  const named = refused.matchAll(/the (?:text|PDF contains the codepoint) `\\?"(.+?)\\?"`/g)
  const found = [...named].map(([, text = '']) =>
    text
      .replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/[ -~]/g, ''),
  )
  return [...new Set(found)].filter(Boolean)
}

const pageStart = '<g class="typst-page"'
/** A4 in points. */
const size = { width: 595.28, height: 841.89 }

/** Splits the compiler's SVG, where all pages share one set of glyphs, into one SVG file for each page. */
function splitPages(svg: string): string[] {
  const [head = '', ...pages] = svg.replace(/<\/svg>\s*$/, '').split(pageStart)
  const glyphs = new Map(
    head
      .slice(head.indexOf('<defs class="glyph">'), head.indexOf('</defs>'))
      .split(/(?=<(?:path|symbol|g|image) [^>]*?\bid=")/)
      .map((glyph) => [/\bid="([^"]+)"/.exec(glyph)?.[1] ?? '', compactGlyph(glyph)]),
  )
  return pages.map((page) => picture(stripInvisible(page.slice(page.indexOf('>'))), glyphs))
}

function picture(page: string, glyphs: Map<string, string>): string {
  const used = new Set<string>()
  // A blank is placed like a letter, but has no outline.
  const drawing = page.replace(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (use, id: string) => {
    const glyph = glyphs.get(id)
    if (glyph) used.add(glyph)
    return glyph ? use.replace(' y="0"', '') : ''
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}pt" height="${size.height}pt">` +
    `<rect width="100%" height="100%" fill="#fff"/><defs>${[...used].join('')}</defs><g${drawing}</svg>`
  )
}

/** Removes selectable text, link areas and labels. */
function stripInvisible(page: string): string {
  return page
    .replace(/<g transform="scale\(16,-16\)"><foreignObject.*?<\/foreignObject><\/g>/gs, '')
    .replace(/<a .*?<\/a>/gs, '')
    .replace(/<g [^>]*class="typst-content-hint"[^>]*><\/g>/g, '')
    .replace(/ (?:data-[a-z-]+|class)="[^"]*"/g, '')
}

function compactGlyph(glyph: string): string {
  return glyph.replace(/ class="[^"]*"/, '').replace(/ ?([MLQCZ]) ?/g, '$1')
}
